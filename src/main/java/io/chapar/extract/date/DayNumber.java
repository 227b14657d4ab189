package io.chapar.extract.date;

import io.chapar.extract.language.Kind;
import io.chapar.extract.number.Ordinals;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** The day of a month, in figures or as an ordinal. */
final class DayNumber {
  private static final int LAST = 31;

  private DayNumber() {}

  /** 0 where none begins. */
  static int of(Passage passage, int i) {
    if (passage.number(i)) {
      String figures = passage.token(i).folded();
      return figures.length() <= 2 && isFigures(figures) ? inMonth(Integer.parseInt(figures)) : 0;
    }
    Match ordinal = passage.at(Kind.DAYORDINAL, i);
    return ordinal == null
        ? Ordinals.end(passage, i) > i ? inMonth((int) Ordinals.value(passage, i)) : 0
        : Integer.parseInt(ordinal.field(0));
  }

  /** The token after it; {@code i} where none begins. */
  static int end(Passage passage, int i) {
    if (of(passage, i) <= 0) {
      return i;
    }
    int ordinal = ordinalEnd(passage, i);
    return ordinal > i
        ? ordinal
        : passage.mark(i + 1, ".") && passage.glued(i, i + 1) ? i + 2 : i + 1;
  }

  static boolean isOrdinal(Passage passage, int i) {
    return ordinalEnd(passage, i) > i;
  }

  private static int ordinalEnd(Passage passage, int i) {
    int ofDay = passage.after(Kind.DAYORDINAL, i);
    return ofDay > i ? ofDay : Ordinals.end(passage, i);
  }

  static boolean isFigures(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int inMonth(int day) {
    return day <= LAST ? day : 0;
  }
}
