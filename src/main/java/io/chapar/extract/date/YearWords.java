package io.chapar.extract.date;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.Set;

/** Small words beside four figures that make them a year. */
final class YearWords {
  /** The years of the common era that news names without the word year. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2060;

  /** The last one that figures without the word year are more likely to mean than an amount. */
  private static final int LAST_PAST = 2040;

  private static final int FIRST_PERSIAN = 1300;
  private static final int LAST_PERSIAN = 1420;

  /** What the table says of a word that only follows such a year. */
  private static final String AFTER = "after";

  /** What it says of one that may also stand before what is counted. */
  private static final String WEAK = "weak";

  /** What it says of one that makes the figures before it a number. */
  private static final String NOT = "not";

  /** What it says of one before two years that "and" joins. */
  private static final String PAIR = "pair";

  /** What it says of an ending that a hyphen writes on to a year: «в 2023-м». */
  private static final String ENDING = "ending";

  /**
   * What it says of one between two years whose "year" follows the second: «с 2017 по 2021 год».
   */
  private static final String JOINS = "joins";

  /** What it says of one behind two years that it parts: «2018 ile 2021 arasında». */
  private static final String BETWEEN = "between";

  private static final Set<String> NO_YEAR = Set.of(NOT, WEAK, PAIR, ENDING, JOINS, BETWEEN);

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
        || fit(passage, i, year) && isOurs(passage, i, year);
  }

  /** Whether it is a year that news names, and nothing behind it says that the figures count. */
  static boolean fit(Passage passage, int i, int year) {
    Match next = passage.at(Kind.YEAR, i + 1);
    return (year >= FIRST_YEAR && year <= LAST_YEAR || isPersian(passage, i, year))
        && (next == null || !next.field(0).equals(NOT))
        && !passage.anyOf(i + 1, Kind.UNIT, Kind.NUMERAL);
  }

  /** «بودجه ۱۴۰۵», «در ۱۳۵۲»: alone the figures of such a year count as often as they name one. */
  private static boolean isPersian(Passage passage, int i, int year) {
    Match before = passage.endingAt(Kind.YEAR, i);
    return year >= FIRST_PERSIAN
        && year <= LAST_PERSIAN
        && (before != null && isWeak(before) || passage.is(Kind.LINK, i - 1))
        && "persian".equals(passage.language().calendar());
  }

  /** Behind the words for year at the token; the token where none are, or others. */
  static int after(Passage passage, int i) {
    Match word = passage.at(Kind.YEAR, i);
    boolean none =
        word == null
            || NO_YEAR.contains(word.field(0))
            || isTopic(passage, word)
            || Decade.isInitial(passage, word);
    return word == null || none ? i : word.to();
  }

  /** «Mart 2026 verileri»: what the year is of is no part of the date. */
  private static boolean isTopic(Passage passage, Match word) {
    return word.field(0).equals(AFTER) && passage.language().capitals();
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
  private static boolean isOurs(Passage passage, int i, int year) {
    Match before = passage.endingAt(Kind.YEAR, i);
    Match next = passage.at(Kind.YEAR, i + 1);
    boolean capitals = passage.language().capitals();
    return next != null && next.field(0).equals(AFTER)
        || next != null && next.field(0).equals(BETWEEN) && isLater(passage, i, year)
        || isOrdinal(passage, i)
        || begins(passage, i, year)
        || before != null && before.field(0).equals(PAIR) && isPair(passage, i)
        || before != null && isWeak(before) && isAlone(passage, i)
        || (capitals ? isDetermined(passage, i) : isLed(passage, i));
  }

  /** «2023-й»: nobody counts the things before that one. */
  private static boolean isOrdinal(Passage passage, int i) {
    Match ending = passage.mark(i + 1, "-") ? passage.at(Kind.YEAR, i + 2) : null;
    return ending != null
        && ending.field(0).equals(ENDING)
        && passage.glued(i, i + 1)
        && passage.glued(i + 1, i + 2);
  }

  /** "The 1941-1945 war", 2005—2007, "the 2019-20 season". */
  private static boolean begins(Passage passage, int i, int year) {
    boolean dash =
        passage.mark(i + 1, "-") && passage.glued(i, i + 1) && passage.glued(i + 1, i + 2);
    boolean later =
        isYear(passage, i + 2) && Integer.parseInt(passage.token(i + 2).folded()) > year;
    return dash && !passage.mark(i - 1, "-") && (later || isSeason(passage, i, year));
  }

  /** "2019-20", with the last figures of the next year behind the dash. */
  static boolean isSeason(Passage passage, int i, int year) {
    boolean dash =
        passage.mark(i + 1, "-") && passage.glued(i, i + 1) && passage.glued(i + 1, i + 2);
    String next = String.valueOf(year + 1);
    return dash && passage.token(i + 2).folded().equals(next.substring(next.length() - 2));
  }

  /** "Between 2015 and 2018", where no word follows that they may count. */
  private static boolean isPair(Passage passage, int i) {
    int second = passage.after(Kind.AND, i + 1);
    return second > i + 1 && isYear(passage, second) && isAlone(passage, second);
  }

  /** Behind an earlier year, but not «1500 ile 2000 arasında». */
  private static boolean isLater(Passage passage, int i, int year) {
    boolean after = year <= LAST_PAST && isYear(passage, i - 2);
    return after
        && Integer.parseInt(passage.token(i - 2).folded()) < year
        && join(passage, i - 2, i);
  }

  private static boolean isYear(Passage passage, int i) {
    String figures = passage.number(i) ? passage.token(i).folded() : "";
    return figures.length() == 4
        && DayNumber.isFigures(figures)
        && fit(passage, i, Integer.parseInt(figures));
  }

  /**
   * True where the years, as news names them, are joined: «с 2017 по 2021 год», «в 2010 и 2014
   * годах».
   */
  static boolean join(Passage passage, int first, int second) {
    Match word = passage.endingAt(Kind.YEAR, second);
    boolean joins = word != null && word.field(0).equals(JOINS) && word.from() == first + 1;
    boolean and = passage.after(Kind.AND, first + 1) == second;
    return passage.mark(second - 1, "-") || (joins || and) && isNamed(passage, first);
  }

  /** Of the first of two, behind which there is no unit or multiplier. */
  static boolean isNamed(Passage passage, int i) {
    String figures = passage.token(i).folded();
    return figures.length() == 4
        && DayNumber.isFigures(figures)
        && Integer.parseInt(figures) >= FIRST_YEAR
        && Integer.parseInt(figures) <= LAST_YEAR;
  }

  private static boolean isDetermined(Passage passage, int i) {
    return passage.endingAt(Kind.DETERMINER, i) != null && passage.word(i + 1);
  }

  private static boolean isLed(Passage passage, int i) {
    return passage.endingAt(Kind.PREPOSITION, i) != null && isAlone(passage, i);
  }

  static boolean isWeak(Match word) {
    return word.field(0).equals(WEAK);
  }

  /** Whether no word follows that the figures may count. */
  static boolean isAlone(Passage passage, int i) {
    return !passage.word(i + 1)
        || passage.anyOf(i + 1, Kind.VERB, Kind.PREPOSITION, Kind.AND, Kind.STOP);
  }
}
