package io.chapar.extract.date;

import io.chapar.extract.language.Kind;
import io.chapar.extract.number.DayInName;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.List;

/** Names of months that are other words too: may, march; تیر is a shot. */
final class MonthWord {
  /** What the table says of one that is a result beside a small number: «۳ صفر», three nil. */
  private static final String NIL = "nil";

  private static final int FIRST_NO_GOAL = 10;

  private static final String WEAK = "weak";

  /** What it says of one behind which a number is a day only with an ending: «Ocak ayının 15'i». */
  private static final String ENDING = "ending";

  /** How far behind it the words may stand that make it the other word. */
  private static final int NEAR = 3;

  private MonthWord() {}

  /** Behind both names of «أكتوبر/تشرين الأول». */
  static int end(Passage passage, Match month) {
    Match other = passage.mark(month.to(), "/") ? passage.at(Kind.MONTH, month.to() + 1) : null;
    return other != null && isSame(month, other) ? other.to() : month.to();
  }

  private static boolean isSame(Match month, Match other) {
    return other.field(0).equals(month.field(0)) && other.field(1).equals(month.field(1));
  }

  /** True of one that is a month only beside a day or year. */
  static boolean isWeak(Passage passage, Match month) {
    return WEAK.equals(month.field(2)) && !passage.capital(month.from());
  }

  /** «Ocak ayının 15'inde», but not «Nisan ayının 3 maçı», which counts. */
  static boolean takesFigures(Passage passage, Match month) {
    int next = month.to() + 1;
    boolean joined = passage.mark(next, "-") && passage.glued(next, next + 1);
    boolean ending = joined && passage.glued(next - 1, next) && passage.word(next + 1);
    return !ENDING.equals(month.field(2))
        || ending
        || !passage.token(month.to()).suffix().isEmpty();
  }

  /**
   * "12 may have died", «۵ تیر به او شلیک شد»: no month, for all that a number stands before.
   *
   * @param from where the date would begin
   */
  static boolean isOther(Passage passage, Match month, int from, int day) {
    if (passage.language().capitals()) {
      return isWeak(passage, month) || DayInName.is(passage, month.to());
    }
    List<String> words = List.of(month.field(3).split(" "));
    return !isLed(passage, month, from)
        && (words.contains(NIL) && day < FIRST_NO_GOAL || isBeside(passage, month, from, words));
  }

  /** In «۲ صفر پیروز شد» nil is no given name either. */
  static void takeNil(Passage passage, Match month) {
    if (month.field(3).equals(NIL)) {
      passage.take(month.from(), month.to());
    }
  }

  /** «در ۵ تیر»: the table's words that only a date has before it. */
  private static boolean isLed(Passage passage, Match month, int from) {
    return passage.word(from - 1)
        && List.of(month.field(4).split(" ")).contains(passage.token(from - 1).folded());
  }

  private static boolean isBeside(Passage passage, Match month, int from, List<String> words) {
    boolean other = words.contains(passage.token(from - 1).folded());
    for (int i = month.to(); !other && passage.word(i) && i < month.to() + NEAR; i++) {
      other = words.contains(passage.token(i).folded());
    }
    return other;
  }
}
