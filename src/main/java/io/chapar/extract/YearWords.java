package io.chapar.extract;

import org.jspecify.annotations.Nullable;

/** Small words beside four figures that make them a year. */
final class YearWords {
  /** The years of the common era that news names without the word year. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2060;
  private static final int FIRST_PERSIAN = 1300;
  private static final int LAST_PERSIAN = 1420;

  /** What the table says of a word that only follows such a year. */
  private static final String AFTER = "after";

  /** What it says of one that may also stand before what is counted. */
  private static final String WEAK = "weak";

  /** What it says of one that makes the figures before it a number. */
  private static final String NOT = "not";

  private YearWords() {}

  /**
   * @param after the token after the year and the words for it that follow
   */
  static boolean name(Passage passage, int i, int year, int after) {
    Match before = passage.endingAt(Kind.YEAR, i);
    Match next = passage.at(Kind.YEAR, i + 1);
    boolean loose = next != null && !next.field(0).isEmpty() && !next.field(0).equals(Decade.WORD);
    return before != null && before.field(0).isEmpty() && !isEvery(passage, before.from())
        || !loose && after > i + 1
        || fit(passage, i, year) && isOurs(passage, i, before, next);
  }

  /** Whether it is a year that news names, and nothing behind it says that the figures count. */
  static boolean fit(Passage passage, int i, int year) {
    Match next = passage.at(Kind.YEAR, i + 1);
    return (year >= FIRST_YEAR && year <= LAST_YEAR || isPersian(passage, i, year))
        && (next == null || !next.field(0).equals(NOT))
        && !passage.anyOf(i + 1, Kind.UNIT, Kind.NUMERAL);
  }

  /** «بودجه ۱۴۰۵»: alone the figures of such a year count as often as they name one. */
  private static boolean isPersian(Passage passage, int i, int year) {
    Match before = passage.endingAt(Kind.YEAR, i);
    return year >= FIRST_PERSIAN
        && year <= LAST_PERSIAN
        && before != null
        && before.field(0).equals(WEAK)
        && "persian".equals(passage.language().calendar());
  }

  /** Behind the words for year at the token; the token where none are, or others. */
  static int after(Passage passage, int i) {
    Match word = passage.at(Kind.YEAR, i);
    boolean none = word == null || word.field(0).equals(NOT) || Decade.isInitial(passage, word);
    return word == null || none ? i : word.to();
  }

  /** That of the word behind the year, «سال ۶۱ هجری قمری»; the language's where none says. */
  static String calendar(Passage passage, int i) {
    Match next = passage.at(Kind.YEAR, i + 1);
    String said = next == null ? "" : next.field(1);
    return said.isEmpty() ? passage.language().calendar() : said;
  }

  /** «ہر سال 1500 طلبہ»: of every year, or of this one, the figures are no name. */
  private static boolean isEvery(Passage passage, int year) {
    return !passage.language().capitals() && passage.endingAt(Kind.DETERMINER, year) != null;
  }

  /** «تا ۲۰۳۰», «2026 میں», "a 2023 report": beside a small word, and counting nothing. */
  private static boolean isOurs(
      Passage passage, int i, @Nullable Match before, @Nullable Match next) {
    boolean capitals = passage.language().capitals();
    return next != null && next.field(0).equals(AFTER)
        || before != null && before.field(0).equals(WEAK) && isAlone(passage, i)
        || (capitals ? isDetermined(passage, i) : isLed(passage, i));
  }

  private static boolean isDetermined(Passage passage, int i) {
    return passage.endingAt(Kind.DETERMINER, i) != null && passage.word(i + 1);
  }

  private static boolean isLed(Passage passage, int i) {
    return passage.endingAt(Kind.PREPOSITION, i) != null && isAlone(passage, i);
  }

  /** Whether no word follows that the figures may count. */
  private static boolean isAlone(Passage passage, int i) {
    return !passage.word(i + 1)
        || passage.anyOf(i + 1, Kind.VERB, Kind.PREPOSITION, Kind.AND, Kind.STOP);
  }
}
