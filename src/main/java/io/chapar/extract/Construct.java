package io.chapar.extract;

/**
 * The words after a head that Arabic grammar joins to it: «هيئة مقاومة الجدار والاستيطان». Of a
 * construct state only the last noun has the article, and its adjectives and what «و» adds have it
 * too (K. C. Ryding, A Reference Grammar of Modern Standard Arabic, 2005, 8.1).
 */
final class Construct {
  private static final int MOST_NOUNS = 2;
  private static final int MOST = 6;
  private static final int FEWEST = 2;
  private static final Kind[] NOT_IN_NAMES = {
    Kind.STOP,
    Kind.VERB,
    Kind.ROLE,
    Kind.HONORIFIC,
    Kind.PREPOSITION,
    Kind.PRONOUN,
    Kind.THAT,
    Kind.AND,
    Kind.NUMERAL,
    Kind.UNIT,
    Kind.AGENCY,
    Kind.WEEKDAY,
    Kind.MONTH,
    Kind.GIVEN,
    Kind.BODY,
    Kind.ATTRIBUTION
  };

  private final Passage passage;

  Construct(Passage passage) {
    this.passage = passage;
  }

  /**
   * @param to where the words end that tables know
   * @return where the name ends; {@code to} where grammar says no more, and in other languages
   */
  int end(Match head, int to) {
    if (!passage.language().proclitics() || "two".equals(head.field(1))) {
      return to;
    }
    int noun = head.to();
    while (noun < head.to() + MOST_NOUNS && isNoun(noun) && !definite(noun)) {
      noun++;
    }
    int end = noun;
    while (end < head.to() + MOST && part(end) && (end == noun ? definite(end) : goesOn(end))) {
      end++;
    }
    if (end == noun && noun > head.to()) {
      end = passage.after(Kind.PLACE, noun);
    }
    return end > noun && end - head.to() >= FEWEST ? Math.max(end, to) : to;
  }

  /** «مجلس جامعة دمشق»: a body may have a body. */
  private boolean isNoun(int i) {
    Match body = passage.at(Kind.BODY, i);
    return part(i) || isCommon(i) || body != null && !passage.isJoined(body);
  }

  /**
   * «هيئة كهرباء ومياه دبي»: any noun may be in a name, but for those that begin another phrase.
   */
  private boolean isCommon(int i) {
    return passage.word(i) && passage.is(Kind.COMMON, i) && !passage.anyOf(i, NOT_IN_NAMES);
  }

  private boolean part(int i) {
    return passage.word(i)
        && !passage.anyOf(i, NOT_IN_NAMES)
        && !passage.anyOf(i, Kind.COMMON, Kind.PLACE);
  }

  /** An adjective of belonging, a known word, or one that «و» adds. */
  private boolean goesOn(int i) {
    boolean joined = passage.language().isConjoined(passage.token(i).folded());
    return definite(i) && (joined || passage.fits(Form.RELATIONAL, i) || passage.is(Kind.FIELD, i));
  }

  private boolean definite(int i) {
    String word = passage.token(i).folded();
    return word.length() > 4 && passage.language().isDefinite(word);
  }
}
