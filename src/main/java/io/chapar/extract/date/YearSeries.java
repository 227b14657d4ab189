package io.chapar.extract.date;

import io.chapar.extract.passage.Passage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Years before the last one, whose word they share: «2011, 2013, 2017 ve 2022 yıllarında». */
final class YearSeries {
  private YearSeries() {}

  /**
   * @param yearAt null where no year stands at the token, or one that is taken
   * @return the years by their tokens, the latest first
   */
  static Map<Integer, Integer> before(
      Passage passage, int last, int lastYear, IntFunction<@Nullable Integer> yearAt) {
    Map<Integer, Integer> years = new LinkedHashMap<>(2);
    int later = lastYear;
    for (int i = last - 2; i >= 0 && joins(passage, i, last); i -= 2) {
      Integer year = yearAt.apply(i);
      if (year == null || year >= later) {
        return years;
      }
      years.put(i, year);
      later = year;
    }
    return years;
  }

  private static boolean joins(Passage passage, int i, int last) {
    return i == last - 2
        ? YearWords.join(passage, i, last)
        : passage.mark(i + 1, ",،") && passage.number(i) && YearWords.isNamed(passage, i);
  }
}
