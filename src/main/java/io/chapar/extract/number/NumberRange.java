package io.chapar.extract.number;

import io.chapar.extract.language.Kind;
import io.chapar.extract.number.Numerals.Numeral;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import org.jspecify.annotations.Nullable;

/** The second number of a range: 2-3 million, «۲ تا ۳ میلیون», between 3 and 4 million. */
final class NumberRange {
  /** What the table says of a word before a range whose numbers "and" joins. */
  private static final String PAIR = "pair";

  private static final String STROKES = "-\u2212";
  private static final String POINTS = ".…";

  private NumberRange() {}

  /** Null where the number begins no range. */
  static @Nullable Numeral end(Passage passage, Numeral first) {
    int join = first.to();
    int second =
        passage.mark(join, STROKES) ? afterStroke(passage, join) : afterWord(passage, first);
    int figures = isMinus(passage, second) ? second + 1 : afterSign(passage, second);
    Numeral end = second == join ? null : Numerals.at(passage, figures);
    return end != null && passage.free(figures, end.to()) ? end : null;
  }

  /** "$1 to $2 million". */
  private static int afterSign(Passage passage, int second) {
    Match sign = passage.at(Kind.UNIT, second);
    return sign != null && sign.field(1).equals("before") ? sign.to() : second;
  }

  /** Spaces stand on both sides of it or on none, and on none of a long dash. */
  private static int afterStroke(Passage passage, int join) {
    boolean glued = passage.glued(join - 1, join);
    boolean even = glued == passage.glued(join, join + 1);
    boolean isLong = passage.words(join, join + 1).equals("—");
    return even && (glued || !isLong) ? join + 1 : join;
  }

  private static int afterWord(Passage passage, Numeral first) {
    Match word = passage.at(Kind.RANGE, first.to());
    if (word != null && !PAIR.equals(word.field(0))) {
      return word.to();
    }
    Match before = passage.endingAt(Kind.RANGE, first.from());
    return before != null && PAIR.equals(before.field(0))
        ? passage.after(Kind.AND, first.to())
        : afterPoints(passage, first.to());
  }

  /** "-15...-20 градусов". */
  private static int afterPoints(Passage passage, int join) {
    int i = join;
    while (passage.mark(i, POINTS) && passage.glued(i - 1, i)) {
      i++;
    }
    return i > join && isMinus(passage, i) ? i : join;
  }

  private static boolean isMinus(Passage passage, int i) {
    return passage.mark(i, STROKES) && passage.glued(i, i + 1) && passage.number(i + 1);
  }
}
