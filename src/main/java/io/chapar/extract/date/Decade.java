package io.chapar.extract.date;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** The 1980s, 1990-х, 90'larda: neither a year nor a number that counts. */
final class Decade {
  /** What the table of years says of what makes figures a decade. */
  static final String WORD = "decade";

  private Decade() {}

  /** The token after it, or {@code i} where none begins. */
  static int end(Passage passage, int i) {
    return !passage.number(i) || isEndOfRange(passage, i) ? i : after(passage, i);
  }

  private static int after(Passage passage, int i) {
    if (!isRound(passage.token(i).folded())) {
      return i;
    }
    boolean ending = passage.language().lexicon().says(Kind.YEAR, passage.token(i).suffix(), WORD);
    int next = passage.mark(i + 1, "-") && passage.glued(i, i + 1) ? i + 2 : i + 1;
    Match word = passage.at(Kind.YEAR, next);
    boolean decade = word != null && word.field(0).equals(WORD) && !isInitial(passage, word);
    return word != null && decade ? word.to() : ending ? i + 1 : i;
  }

  /** "In 2020 S&P 500": a letter that is not written on to the figures. */
  static boolean isInitial(Passage passage, Match word) {
    int i = word.from();
    boolean letter = word.field(0).equals(WORD) && passage.token(i).folded().length() == 1;
    return letter && !(passage.glued(i - 1, i) && !passage.capital(i));
  }

  private static boolean isRound(String figures) {
    return (figures.length() == 4 || figures.length() == 2)
        && figures.endsWith("0")
        && figures.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** «2019-2020 жылдары»: years that are named one by one. */
  private static boolean isEndOfRange(Passage passage, int i) {
    boolean joined = passage.mark(i - 1, "-,،") || passage.endingAt(Kind.AND, i) != null;
    return joined && passage.number(i - 2) && after(passage, i - 2) == i - 2;
  }
}
