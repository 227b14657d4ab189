package io.chapar.extract;

import java.util.List;

/** Names of months that are other words too: may, march; تیر is a shot. */
final class MonthWord {
  /** What the table says of one that a day alone does not make a month: «۳ صفر», three nil. */
  private static final String ONLY_WITH_YEAR = "year";

  private static final String WEAK = "weak";

  /** How far the words may stand that make it the other word. */
  private static final int NEAR = 5;

  private MonthWord() {}

  /** True of one that is a month only beside a day or year. */
  static boolean isWeak(Passage passage, Match month) {
    return WEAK.equals(month.field(2)) && !passage.capital(month.from());
  }

  /** "12 may have died", «۵ تیر به او شلیک شد»: no month, for all that a number stands before. */
  static boolean isOther(Passage passage, Match month) {
    if (passage.language().capitals()) {
      return isWeak(passage, month);
    }
    List<String> words = List.of(month.field(3).split(" "));
    boolean other = words.contains(ONLY_WITH_YEAR);
    for (int i = month.from() - NEAR; !other && i < month.to() + NEAR; i++) {
      other = passage.word(i) && words.contains(passage.token(i).folded());
    }
    return other;
  }
}
