package io.chapar.extract;

/**
 * "Lindiwe Khoza, 31, told", "47-year-old Lindiwe Khoza": words with capital letters that no table
 * knows, where an age beside them says that they are somebody's name; in a language whose offices
 * stand on both sides of it.
 */
final class UnlistedName {
  private static final int MOST_WORDS = 4;
  private static final int AGE = 2;
  private static final Kind[] OTHERS = {
    Kind.COMMON,
    Kind.VERB,
    Kind.GAME,
    Kind.MARKET,
    Kind.TRADED,
    Kind.LABEL,
    Kind.AGENCY,
    Kind.NUMERAL,
    Kind.ORDINAL,
    Kind.UNNAMED,
    Kind.DETERMINER
  };

  private final Passage passage;
  private final Names names;

  UnlistedName(Passage passage, Names names) {
    this.passage = passage;
    this.names = names;
  }

  /** The token after the name; the token itself where none begins that its age shows. */
  int end(int i) {
    int end = words(i);
    return end > i && (isAged(end) || beforeAge(passage, i) < i) ? end : i;
  }

  /** The token after words that can be nothing but a name; the token itself where they may be. */
  int words(int i) {
    boolean begins =
        passage.language().offices() == Language.Offices.BOTH
            && passage.free(i)
            && isPart(i)
            && !passage.capital(i - 1)
            && !passage.is(Kind.DETERMINER, i - 1);
    int end = begins ? names.end(passage, i, true) : i;
    boolean several = end > i + 1 && end - i <= MOST_WORDS && !passage.capital(end);
    boolean other = several && isLed(i);
    return several && !other && areParts(i, end) && isSurname(end - 1) ? end : i;
  }

  /** "Defendants James Lee": the first word of a sentence may have its capital from there. */
  private boolean isLed(int i) {
    boolean first = i == passage.sentences().of(i).from() && !passage.is(Kind.GIVEN, i);
    return first && (passage.fits(Form.NOTNAME, i) || passage.is(Kind.GIVEN, i + 1));
  }

  private boolean areParts(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean initial = i > from && (NameWords.initial(passage, i) || passage.mark(i, "."));
      if (!isPart(i) && !initial && !(i > from && passage.is(Kind.TAIL, i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isPart(int i) {
    boolean known = passage.is(Kind.GIVEN, i) || passage.is(Kind.SURNAME, i);
    return passage.token(i).shape() == Token.Shape.CAPITAL
        && passage.token(i).folded().length() > 1
        && (known || passage.language().background().isRare(passage, i))
        && !passage.anyOf(i, OTHERS);
  }

  private boolean isSurname(int i) {
    return passage.is(Kind.SURNAME, i) || isPart(i) && !passage.fits(Form.NOTNAME, i);
  }

  /** ", 31," and "(31)". */
  private boolean isAged(int end) {
    boolean commas = passage.mark(end, ",") && passage.mark(end + 2, ",.;");
    boolean brackets = passage.mark(end, "(") && passage.mark(end + 2, "),");
    return (commas || brackets) && isAge(end + 1);
  }

  private boolean isAge(int i) {
    return passage.number(i) && passage.token(i).folded().length() == AGE;
  }

  /** "47-year-old": the first token of the age before the name; the name's if there is none. */
  static int beforeAge(Passage passage, int name) {
    int number = name - 3;
    boolean age =
        passage.number(number)
            && !passage.token(number).suffix().isEmpty()
            && passage.mark(number + 1, "-")
            && passage.is(Kind.STOP, name - 1)
            && passage.glued(name - 2, name - 1);
    return age ? number : name;
  }
}
