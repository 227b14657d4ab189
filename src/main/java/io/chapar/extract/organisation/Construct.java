package io.chapar.extract.organisation;

import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/**
 * The words after a head that Arabic grammar joins to it: «هيئة مقاومة الجدار والاستيطان». Of a
 * construct state only the last noun has the article, and its adjectives and what «و» adds have it
 * too (K. C. Ryding, A Reference Grammar of Modern Standard Arabic, 2005, 8.1).
 */
final class Construct {
  private static final int MOST_NOUNS = 2;
  private static final int MOST = 6;
  private static final int FEWEST = 2;

  /** What the table says of a word that a noun with the article follows. */
  private static final String NOUN = "noun";

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
    if (!passage.language().proclitics()) {
      return to;
    }
    if ("two".equals(head.field(1))) {
      return afterArticle(head, to);
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
    int whole = end > noun && end - head.to() >= FEWEST ? Math.max(end, to) : to;
    return afterSeat(forWhat(head, afterWhole(head, whole)));
  }

  /** «المؤسسة العامة للري»: a head that ends with an adjective needs what it is for. */
  private int afterWhole(Match head, int to) {
    boolean open = to == head.to() && to > head.from() + 1 && definite(to - 1);
    return open ? afterFor(to) : to;
  }

  /** «المجمع الكيميائي التونسي», «الجامعة العامة للمناجم»: a head that has the article itself. */
  private int afterArticle(Match head, int to) {
    int adjectives = adjectives(head.to());
    int end = adjectives > head.to() ? afterFor(adjectives) : adjectives;
    boolean named = end > adjectives || passage.endingAt(Kind.FIELD, end) != null;
    return named && end - head.to() >= FEWEST ? Math.max(to, end) : to;
  }

  /** «مركز كارنيغي للشرق الأوسط»: its own name, and what it is for. */
  private int forWhat(Match head, int to) {
    boolean own = to == head.to() && "name".equals(head.field(0)) && part(to);
    int name = own && !passage.fits(Form.NOTNAME, to) && !definite(to) ? to + 1 : to;
    return name > head.to() && afterFor(name) > name ? afterFor(name) : to;
  }

  /** «مستشفى بنها الجامعي»: what kind it is stands after the town. */
  private int afterSeat(int to) {
    boolean seat = passage.endingAt(Kind.PLACE, to) != null;
    return seat && passage.is(Kind.FIELD, to) && goesOn(to) && part(to) ? to + 1 : to;
  }

  /** «للمناجم», «لتنمية الموارد البشرية». */
  private int afterFor(int i) {
    Affixes.Affix genitive = passage.word(i) ? passage.affix(Form.GENITIVE, i) : null;
    boolean noun = genitive != null && genitive.field(0).equals(NOUN);
    boolean whole = genitive != null && (!noun || part(i + 1) && definite(i + 1));
    return whole ? adjectives(noun ? i + 2 : i + 1) : i;
  }

  private int adjectives(int from) {
    int i = from;
    while (i < from + MOST_NOUNS && part(i) && goesOn(i)) {
      i++;
    }
    return i;
  }

  /** «مجلس جامعة دمشق»: a body may have a body. */
  private boolean isNoun(int i) {
    Match body = passage.at(Kind.BODY, i);
    boolean whole = part(i) && (!passage.fits(Form.NOTNAME, i) || passage.fits(Form.GENITIVE, i));
    return whole || isCommon(i) || body != null && !passage.isJoined(body);
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
