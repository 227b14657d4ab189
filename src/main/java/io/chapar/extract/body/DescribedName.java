package io.chapar.extract.body;

import io.chapar.extract.language.Kind;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;

/**
 * «کمپانی فرانسوی ممنتو»: the name of a body after a head and the words that say of what land or
 * kind it is; in a language without capital letters.
 */
public final class DescribedName {
  /** What the table says of words that only say what bears the name: «روزنامه». */
  public static final String SAYS = "says";

  private static final String QUOTES = "«\"“";
  private static final int MOST_WORDS = 3;
  private static final int MOST_IN_MARKS = 4;

  /** What the table says of heads that only a name in quotation marks follows. */
  private static final String MARKS = "marks";

  private static final Kind[] NO_DESCRIPTION = {
    Kind.STOP,
    Kind.VERB,
    Kind.PREPOSITION,
    Kind.AND,
    Kind.THAT,
    Kind.PRONOUN,
    Kind.ALSO,
    Kind.GIVEN,
    Kind.ROLE,
    Kind.HONORIFIC,
    Kind.ORGANISATION,
    Kind.NUMERAL
  };

  private final Passage passage;

  public DescribedName(Passage passage) {
    this.passage = passage;
  }

  /** The token after what says of what kind a body is: «دانش‌بنیان», «چینی». */
  public int afterKind(int i) {
    int end = i;
    for (int next = oneKind(end); next > end; next = oneKind(end)) {
      end = next;
    }
    return end;
  }

  private int oneKind(int i) {
    Match field = passage.at(Kind.FIELD, i);
    boolean kind = field != null && field.field(0).equals("kind");
    return kind && field != null ? field.to() : passage.after(Kind.DEMONYM, i);
  }

  /** The token where the name begins; the one after the head where it is not so described. */
  public int begin(Match head) {
    boolean takesNames = "name".equals(head.field(0)) && !passage.language().capitals();
    int i = takesNames ? afterKind(head.to()) : head.to();
    int name = takesNames ? beforeMarks(head.to(), false) : i;
    return name > i ? name : i > head.to() && nameEnd(i) > i ? i : head.to();
  }

  /** «گروه «آرسام»»: of heads that no other words complete. */
  public boolean isMarked(Match head) {
    return head.field(0).equals(MARKS);
  }

  /** True of heads that complete no other body's name. */
  static boolean isAlone(Match head) {
    return head.field(0).equals(MARKS) || CalledBody.is(head);
  }

  /** Where the name in marks begins; -1 where there is none. */
  public int marks(Match head) {
    boolean takes = isMarked(head) || head.field(1).equals(MARKS);
    boolean any = passage.anyOf(head.from() - 1, Kind.DETERMINER, Kind.NUMERAL);
    int i = takes && !any ? beforeMarks(head.to(), true) : head.to();
    int end = takes && passage.mark(i, QUOTES) ? nameEnd(i) : i;
    return end > i && !passage.anyOf(end, Kind.BODY, Kind.AGENCY) ? i : -1;
  }

  /** «شرکت نوپای «آرسام»»: the mark after words that only describe; the token if none opens. */
  private int beforeMarks(int from, boolean fields) {
    int i = from;
    while (i - from < MOST_WORDS && describes(i) && (fields || !passage.is(Kind.FIELD, i))) {
      i++;
    }
    return nameEnd(i) > i && passage.mark(i, QUOTES) ? i : from;
  }

  private boolean describes(int i) {
    return passage.word(i) && !passage.anyOf(i, NO_DESCRIPTION);
  }

  /** The token after a name, in quotation marks or without; the token itself if there is none. */
  public int nameEnd(int i) {
    Sentences.Range marks = passage.mark(i, QUOTES) ? passage.sentences().quotationAt(i + 1) : null;
    boolean name =
        marks != null
            && marks.to() - marks.from() <= MOST_IN_MARKS
            && !isObject(marks.to() + 1)
            && !passage.is(Kind.VERB, marks.to() - 1);
    return marks == null ? end(i) : name ? marks.to() + 1 : i;
  }

  /** «شرکت «اقدام تروریستی» را محکوم کرد»: what is said in marks is no name. */
  private boolean isObject(int i) {
    return passage.word(i) && passage.token(i).is(passage.language().object());
  }

  /** «روزنامه», «شبکه خبری»: words that only say what bears the name after them. */
  public boolean isDescription(Match head) {
    return head.field(1).equals(SAYS);
  }

  /** «روزنامه گاردین», «شبکه خبری «العالم»»: what a table knows is called by its name alone. */
  public boolean isKnown(Match head) {
    int i = afterKind(head.to());
    return passage.is(Kind.ORGANISATION, passage.mark(i, QUOTES) ? i + 1 : i);
  }

  /**
   * «روزنامه آشتی», «نشریه «مهرنامه»»: the token after the name; the one after the head if none.
   */
  public int endAfter(Match head) {
    int i = afterKind(head.to());
    Sentences.Range marks = passage.mark(i, QUOTES) ? passage.sentences().quotationAt(i + 1) : null;
    boolean quoted = marks != null && marks.to() - marks.from() <= MOST_WORDS;
    int end = quoted && marks != null ? marks.to() + 1 : end(i);
    boolean trade = passage.after(Kind.ROLE, head.from()) > head.to();
    return end > i && !trade ? end : head.to();
  }

  /** The token after the rare words; the token itself where they may be something else. */
  int end(int from) {
    int i = from;
    while (i - from < MOST_WORDS && NameWords.rare(passage, i)) {
      i++;
    }
    boolean person = passage.is(Kind.GIVEN, from) && i > from + 1;
    boolean adjective = i > from && passage.token(from).folded().endsWith("ی");
    return i > from && NameWords.boundary(passage, i) && !person && !adjective ? i : from;
  }
}
