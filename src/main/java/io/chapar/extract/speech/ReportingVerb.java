package io.chapar.extract.speech;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Dateline;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import io.chapar.extract.passage.TellingVerb;

/** What stands around a reporting verb and decides whether it reports. */
record ReportingVerb(Passage passage, Match verb) {
  /** What the table says of a preposition that may stand before a number. */
  private static final String ROUNDS = "rounds";

  /** What it says of a verb that reports only with "that" or a colon. */
  private static final String NEEDS_THAT = "that";

  /** What it says of one that without them does only behind a comma. */
  private static final String BEHIND_COMMA = "comma";

  private static final Kind[] OTHERS = {
    Kind.VERB, Kind.THAT, Kind.PRONOUN, Kind.PREPOSITION, Kind.WEEKDAY, Kind.AND
  };

  /** What it says of a verb with "that" in it: «деп айтты». */
  private static final String HOLDS = "holds";

  private static final int NEAR = 4;
  private static final int SHORTEST = 4;
  private static final int MOST_OF_SUBJECT = 8;
  private static final int FARTHEST_THAT = 24;
  private static final int NEXT_THAT = 3;

  /** "Warned the public that". */
  private static final int LONGEST_HEARER = 3;

  /**
   * False for a noun that begins with the verb's word, and for the house that reports, unless it is
   * told: «Как рассказала ТАСС директор …».
   */
  boolean reports() {
    boolean that = passage.is(Kind.THAT, passage.after(Kind.AGENCY, verb.to()));
    int agency = passage.after(Kind.AGENCY, verb.to());
    boolean told = passage.is(Kind.ROLE, agency);
    boolean house = passage.is(Kind.DATELINE, verb.from()) && agency > verb.to() && !told;
    return passage.after(Kind.STOP, verb.from()) <= verb.to() && (that || !house) && !isRole();
  }

  /** «رمان «باد» نوشته نسترن مظاهری»: what says of a name whose work something is. */
  private boolean isRole() {
    return passage.is(Kind.ROLE, verb.from())
        && passage.people().stream().anyMatch(name -> name.from() == verb.to());
  }

  boolean mayBeBare() {
    boolean plain = verb.field(0).isEmpty() || TellingVerb.is(verb);
    boolean promised = PromisedClause.follows(passage, verb);
    return plain || promised || leadsToSubject() || isBehindComma();
  }

  /** "…, saying she was late", but not "people saying no", "it goes without saying". */
  private boolean isBehindComma() {
    return verb.field(0).equals(BEHIND_COMMA) && passage.mark(verb.from() - 1, ",");
  }

  /** "She confirmed he would", but not "it is alleged he would": of a verb that needs "that". */
  private boolean leadsToSubject() {
    return verb.field(0).equals(NEEDS_THAT)
        && passage.is(Kind.PRONOUN, verb.to())
        && !passage.is(Kind.STOP, verb.from() - 1);
  }

  /** The word ends what a verb behind it reports: «yağacağını söyledi». */
  boolean endsClause(int i) {
    return passage.fits(Form.CLAUSE, i) || verb.field(0).equals(HOLDS) && passage.word(i);
  }

  /** A verb may need a word before it: «از … خواست». */
  boolean asked() {
    return verb.field(1).isEmpty() || follows(verb.field(1));
  }

  /** «از طرحی خبر داد که …»: what is reported stands before the verb. */
  boolean reportsBefore() {
    return !verb.field(2).isEmpty() && follows(verb.field(2));
  }

  private boolean follows(String word) {
    for (int i = passage.sentences().of(verb.from()).from(); i < verb.from(); i++) {
      if (passage.token(i).is(word) && passage.after(Kind.PREPOSITION, i - 1) <= i) {
        return true;
      }
    }
    return false;
  }

  /** «وی گفت، این کشور …»: where verbs come last, a comma may stand for the colon. */
  boolean commaFollows() {
    Sentences.Range sentence = passage.sentences().of(verb.from());
    return !passage.language().capitals()
        && !passage.language().subjectAfter()
        && verb.field(0).isEmpty()
        && passage.mark(verb.to(), "،,")
        && sentence.to() - verb.to() > SHORTEST + 1
        && !isClause(sentence.from());
  }

  /** «قال رئيس النقابة خالد الجندي "…"»: the token after the words that may say who speaks. */
  int afterSubject() {
    int i = verb.to();
    boolean after = passage.language().subjectAfter() && !passage.language().capitals();
    while (after && i - verb.to() < MOST_OF_SUBJECT && passage.word(i) && !begins(i)) {
      i++;
    }
    return i;
  }

  /** "Prices fell, said X, a trader", "…, said Justice Secretary X." */
  boolean isInverted() {
    return passage.language().subjectAfter()
        && passage.mark(verb.from() - 1, ",")
        && passage.people().stream().anyMatch(this::isAfter);
  }

  /** Where it ends what is said, but not in "…, said X had left". */
  private boolean isAfter(Sentences.Range name) {
    boolean titled = name.from() - verb.to() <= MOST_OF_SUBJECT && passage.language().bareVerb();
    for (int i = verb.to(); titled && i < name.from(); i++) {
      titled = passage.word(i) && !passage.anyOf(i, OTHERS);
    }
    return name.from() >= verb.to() && (titled || name.from() == verb.to()) && ends(name.to());
  }

  private boolean ends(int i) {
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    boolean owner = !passage.token(i - 1).suffix().isEmpty();
    return !both
        || !owner
            && (!passage.word(i) || passage.anyOf(i, Kind.PREPOSITION, Kind.LINK, Kind.WEEKDAY));
  }

  /** "The union, which speaks for 900 people, warned against it": the words are who speaks. */
  boolean isAfterSubject(int comma) {
    boolean prepositions = passage.is(Kind.PREPOSITION, verb.to());
    boolean bare = passage.language().bareVerb();
    return comma + 1 == verb.from()
        && (bare ? prepositions || isSubject() : prepositions && isAside(comma));
  }

  /** «X, в свою очередь, пожаловалась на …»: a name, and words in commas behind it. */
  private boolean isAside(int comma) {
    int begin = Math.max(passage.sentences().of(verb.from()).from(), Dateline.end(passage));
    return passage.people().stream()
        .filter(n -> n.from() >= begin && n.from() - begin <= NEAR)
        .anyMatch(n -> passage.mark(n.to(), ",") && comma > n.to() && comma - n.to() <= NEAR);
  }

  /** "Marta Ruiz, who runs a bakery, said so", "the baker, Marta Ruiz, said so". */
  private boolean isSubject() {
    int begin = Math.max(passage.sentences().of(verb.from()).from(), Dateline.end(passage));
    return !isInverted() && passage.people().stream().anyMatch(n -> isApposed(n, begin));
  }

  private boolean isApposed(Sentences.Range name, int begin) {
    boolean last = name.to() + 1 == verb.from() && passage.mark(name.from() - 1, ",");
    return passage.mark(name.to(), ",") && (name.from() == begin || last);
  }

  private boolean begins(int i) {
    return passage.anyOf(i, Kind.THAT, Kind.VERB, Kind.AND);
  }

  /** «همان‌طور که وزیر گفت، …». */
  private boolean isClause(int begin) {
    for (int i = Math.max(begin, verb.from() - NEAR); i < verb.from(); i++) {
      if (passage.is(Kind.THAT, i)) {
        return true;
      }
    }
    return passage.is(Kind.AND, verb.to() + 1);
  }

  /** "Declared the end of an outbreak that killed 15": "that" is about the outbreak. */
  boolean isFarObject(int i) {
    return passage.language().bareVerb()
        && !TellingVerb.is(verb)
        && i - verb.to() >= LONGEST_HEARER
        && passage.is(Kind.DETERMINER, verb.to());
  }

  /** "Said in Baku" reports nothing; but «افزود برای این کار …» does, where the verb comes last. */
  boolean mayBegin(int i) {
    boolean prepositions = !passage.language().subjectAfter() && !passage.is(Kind.AND, i + 1);
    return !passage.anyOf(i, Kind.AND, Kind.VERB, Kind.ALSO)
        && (prepositions || !passage.is(Kind.PREPOSITION, i) || isRounded(i));
  }

  /** "Said about 90 patients came". */
  private boolean isRounded(int i) {
    Match preposition = passage.at(Kind.PREPOSITION, i);
    return preposition != null && preposition.field(0).equals(ROUNDS) && passage.number(i + 1);
  }

  /** "Told the Sunday Times the plan was flawed": the token after a known name that is told it. */
  int afterHearer() {
    boolean hears = TellingVerb.is(verb);
    int name = hears ? passage.after(Kind.DETERMINER, verb.to()) : verb.to();
    int body = Math.max(passage.after(Kind.ORGANISATION, name), passage.after(Kind.AGENCY, name));
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    return hears && body > name ? body : both ? afterDay() : verb.to();
  }

  /** "Said on Thursday in a statement the plan was flawed": the token after when and where. */
  private int afterDay() {
    int i = verb.to();
    for (int next = afterOne(i); next > i; next = afterOne(i)) {
      i = next;
    }
    return beginsPhrase(i) ? i : verb.to();
  }

  /** Not "said in a video released by police", "at a hearing": what goes on with the occasion. */
  private boolean beginsPhrase(int i) {
    return passage.capital(i)
        || passage.number(i)
        || passage.anyOf(i, Kind.DETERMINER, Kind.PRONOUN, Kind.STOP);
  }

  private int afterOne(int i) {
    int day = passage.after(Kind.PREPOSITION, i);
    int occasion = passage.after(Kind.OCCASION, i);
    return occasion > i ? occasion : Math.max(i, afterWeekday(i, day));
  }

  private int afterWeekday(int i, int day) {
    return passage.is(Kind.WEEKDAY, day) ? passage.after(Kind.WEEKDAY, day) : i;
  }

  /**
   * The last token at which "that" may stand: a subject after its verb stands between, and in
   * Arabic all that is in apposition to it.
   */
  int farthestThat() {
    boolean after = passage.language().subjectAfter();
    boolean first = after && passage.language().proclitics();
    return verb.to() + (first ? FARTHEST_THAT : after ? FARTHEST_THAT / 2 : NEXT_THAT);
  }
}
