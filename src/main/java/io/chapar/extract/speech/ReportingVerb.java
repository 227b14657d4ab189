package io.chapar.extract.speech;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.ReportingAgency;
import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import org.jspecify.annotations.Nullable;

/** What stands around a reporting verb and decides whether it reports. */
record ReportingVerb(TokenisedBlock block, Match verb) {
  /** What the table says of a verb that reports only with "that" or a colon. */
  private static final String NEEDS_THAT = "that";

  /** What it says of one whose promise, a clause without "that", stands right behind it. */
  private static final String PROMISE = "promise";

  /** What it says of one that without them does only behind a comma. */
  private static final String BEHIND_COMMA = "comma";

  private static final LexicalCategory[] OTHERS = {
    LexicalCategory.VERB,
    LexicalCategory.THAT,
    LexicalCategory.PRONOUN,
    LexicalCategory.PREPOSITION,
    LexicalCategory.WEEKDAY,
    LexicalCategory.AND
  };

  /** What it says of a verb with "that" in it: «деп айтты». */
  private static final String HOLDS = "holds";

  private static final int NEAR = 4;
  private static final int MOST_OF_SUBJECT = 8;
  private static final int FARTHEST_THAT = 24;
  private static final int NEXT_THAT = 3;

  /** "Warned the public that". */
  private static final int LONGEST_HEARER = 3;

  /** What the table says of a verb that the one who is told it stands right after. */
  private static final String HEARER = "hearer";

  /**
   * False for a noun that begins with the verb's word, and for the agency that reports, unless it
   * is told: «Как рассказала ТАСС директор …».
   */
  boolean reports() {
    boolean that = block.is(LexicalCategory.THAT, block.after(LexicalCategory.AGENCY, verb.to()));
    int agency = block.after(LexicalCategory.AGENCY, verb.to());
    boolean told = block.is(LexicalCategory.ROLE, agency);
    boolean reporter =
        block.is(LexicalCategory.DATELINE, verb.from()) && agency > verb.to() && !told;
    return block.after(LexicalCategory.STOP, verb.from()) <= verb.to() && (that || !reporter);
  }

  boolean mayBeBare() {
    boolean plain = verb.field(0).isEmpty() || isTelling(verb);
    boolean promised = verb.field(0).equals(PROMISE);
    return plain || promised || leadsToSubject() || isBehindComma();
  }

  /** "…, saying she was late", but not "people saying no", "it goes without saying". */
  private boolean isBehindComma() {
    return verb.field(0).equals(BEHIND_COMMA) && block.mark(verb.from() - 1, ",");
  }

  /** "She confirmed he would", but not "it is alleged he would": of a verb that needs "that". */
  private boolean leadsToSubject() {
    return verb.field(0).equals(NEEDS_THAT)
        && block.is(LexicalCategory.PRONOUN, verb.to())
        && !block.is(LexicalCategory.STOP, verb.from() - 1);
  }

  /** The word ends what a verb behind it reports: «yağacağını söyledi». */
  boolean endsClause(int i) {
    return block.fits(AffixClass.CLAUSE, i) || verb.field(0).equals(HOLDS) && block.word(i);
  }

  /** «قال رئيس النقابة خالد الجندي "…"»: the token after the words that may say who speaks. */
  int afterSubject() {
    int i = verb.to();
    boolean after = block.language().subjectAfter() && !block.language().capitals();
    while (after && i - verb.to() < MOST_OF_SUBJECT && block.word(i) && !begins(i)) {
      i++;
    }
    return i;
  }

  /** "Prices fell, said X, a trader", "…, said Justice Secretary X." */
  boolean isInverted() {
    return block.language().subjectAfter()
        && block.mark(verb.from() - 1, ",")
        && block.people().stream().anyMatch(this::isAfter);
  }

  /** Where it ends what is said, but not in "…, said X had left". */
  private boolean isAfter(Sentences.Range name) {
    boolean titled = name.from() - verb.to() <= MOST_OF_SUBJECT && block.language().bareVerb();
    for (int i = verb.to(); titled && i < name.from(); i++) {
      titled = block.word(i) && !block.anyOf(i, OTHERS);
    }
    return name.from() >= verb.to() && (titled || name.from() == verb.to()) && ends(name.to());
  }

  private boolean ends(int i) {
    return block.language().jobTitles() != Language.HeadDirection.BOTH
        || !block.word(i)
        || block.anyOf(
            i, LexicalCategory.PREPOSITION, LexicalCategory.LINK, LexicalCategory.WEEKDAY);
  }

  /** "The union, which speaks for 900 people, warned against it": the words are who speaks. */
  boolean isAfterSubject(int comma) {
    boolean prepositions = block.is(LexicalCategory.PREPOSITION, verb.to());
    boolean bare = block.language().bareVerb();
    return comma + 1 == verb.from() && prepositions && (bare || isAside(comma));
  }

  /** «X, в свою очередь, пожаловалась на …»: a name, and words in commas behind it. */
  private boolean isAside(int comma) {
    int begin = Math.max(block.sentences().of(verb.from()).from(), ReportingAgency.end(block));
    return block.people().stream()
        .filter(n -> n.from() >= begin && n.from() - begin <= NEAR)
        .anyMatch(n -> block.mark(n.to(), ",") && comma > n.to() && comma - n.to() <= NEAR);
  }

  private boolean begins(int i) {
    return block.anyOf(i, LexicalCategory.THAT, LexicalCategory.VERB, LexicalCategory.AND);
  }

  /** "Declared the end of an outbreak that killed 15": "that" is about the outbreak. */
  boolean isFarObject(int i) {
    return block.language().bareVerb()
        && !isTelling(verb)
        && i - verb.to() >= LONGEST_HEARER
        && block.is(LexicalCategory.DETERMINER, verb.to());
  }

  /** "Said in Baku" reports nothing; but «افزود برای این کار …» does, where the verb comes last. */
  boolean mayBegin(int i) {
    boolean prepositions =
        !block.language().subjectAfter() && !block.is(LexicalCategory.AND, i + 1);
    return !block.anyOf(i, LexicalCategory.AND, LexicalCategory.VERB, LexicalCategory.ALSO)
        && (prepositions || !block.is(LexicalCategory.PREPOSITION, i));
  }

  /** "Told the Sunday Times the plan was flawed": the token after a known name that is told it. */
  int afterHearer() {
    boolean hears = isTelling(verb);
    int name = hears ? block.after(LexicalCategory.DETERMINER, verb.to()) : verb.to();
    int organisation =
        Math.max(
            block.after(LexicalCategory.ORGANISATION, name),
            block.after(LexicalCategory.AGENCY, name));
    return hears && organisation > name ? organisation : verb.to();
  }

  /**
   * The last token at which "that" may stand: a subject after its verb stands between, and in
   * Arabic all that is in apposition to it.
   */
  int farthestThat() {
    boolean after = block.language().subjectAfter();
    boolean first = after && block.language().proclitics();
    return verb.to() + (first ? FARTHEST_THAT : after ? FARTHEST_THAT / 2 : NEXT_THAT);
  }

  /** "Told X": a verb that the one who is told it stands right after. */
  public static boolean isTelling(@Nullable Match verb) {
    return verb != null && verb.field(0).equals(HEARER);
  }
}
