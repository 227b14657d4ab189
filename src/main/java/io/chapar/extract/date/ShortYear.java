package io.chapar.extract.date;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** «سال ۸۷», «۲۲ بهمن ۵۷»: years of the Persian calendar without their century. */
final class ShortYear {
  private static final int CENTURY = 1300;
  private static final String FIRST = "50";

  private ShortYear() {}

  /** 0 where the figures are no year, or may count something. */
  static int of(Passage passage, int i) {
    String figures = passage.token(i).folded();
    boolean year =
        figures.length() == 2
            && figures.chars().allMatch(c -> c >= '0' && c <= '9')
            && figures.compareTo(FIRST) >= 0;
    return year
            && isLed(passage, i)
            && "persian".equals(YearWords.calendar(passage, i))
            && !passage.anyOf(i + 1, Kind.UNIT, Kind.NUMERAL)
        ? CENTURY + Integer.parseInt(figures)
        : 0;
  }

  /** After «سال» or a month, but not in «پنج سال ۸۰ طرح». */
  private static boolean isLed(Passage passage, int i) {
    boolean counted = passage.number(i - 2) || passage.is(Kind.NUMERAL, i - 2);
    return passage.is(Kind.MONTH, i - 1)
        || isNamed(passage, i) && !counted
        || endsRange(passage, i);
  }

  /** «سال ۸۷», «بودجه ۹۶ تصویب شد», but not «بودجه ۸۵ ردیف دارد». */
  private static boolean isNamed(Passage passage, int i) {
    Match word = passage.at(Kind.YEAR, i - 1);
    return word != null && (!YearWords.isWeak(word) || YearWords.isAlone(passage, i));
  }

  /** The second year of «سال‌های ۹۵ تا ۹۹». */
  private static boolean endsRange(Passage passage, int i) {
    return passage.is(Kind.RANGE, i - 1)
        && passage.number(i - 2)
        && !passage.free(i - 2)
        && passage.is(Kind.YEAR, i - 3);
  }
}
