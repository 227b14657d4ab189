package io.chapar.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number in figures, words or both: ۲ هزار و ۵۰۰ میلیارد, yirmi beş bin. A multiplier takes
 * all that is smaller before it; a smaller number is added where its place is free.
 */
final class Numerals {
  private static final int LONGEST = 16;
  private static final double HALF = 0.5;

  /**
   * @param to the token after the last
   * @param figures true when it has digits
   */
  record Numeral(double value, int from, int to, boolean figures) {}

  private final Passage passage;
  private final int from;
  private final Deque<Double> parts = new ArrayDeque<>();
  private boolean figures;
  private boolean figureLast;
  private double scale;
  private int end;

  private Numerals(Passage passage, int from) {
    this.passage = passage;
    this.from = from;
    this.end = from;
  }

  /** Null when no number begins at the token. */
  static @Nullable Numeral at(Passage passage, int from) {
    return passage.number(from) || passage.is(Kind.NUMERAL, from)
        ? new Numerals(passage, from).read()
        : null;
  }

  private @Nullable Numeral read() {
    int i = from;
    while (i < passage.size() && i - from < LONGEST && take(i)) {
      i = passage.after(Kind.AND, end);
    }
    double sum = parts.stream().mapToDouble(Double::doubleValue).sum();
    return end == from ? null : new Numeral(sum, from, end, figures);
  }

  private boolean take(int i) {
    return passage.number(i) ? takeFigures(i) : takeWord(passage.at(Kind.NUMERAL, i));
  }

  private boolean takeFigures(int i) {
    Double value = Figures.value(passage.token(i), passage.language().decimals());
    boolean goesOn = figureLast && Figures.thousands(passage, i);
    if (value == null || figureLast && !goesOn || !goesOn && !fits(value, i + 1)) {
      return false;
    }
    push(goesOn ? multiplied(1000) + value : value, i + 1);
    figures = true;
    figureLast = true;
    return true;
  }

  private boolean takeWord(@Nullable Match word) {
    if (word == null) {
      return false;
    }
    double value = Double.parseDouble(word.field(0));
    boolean multiplies = "times".equals(word.field(1)) && !parts.isEmpty() && adjoinsLast(word);
    if (!multiplies && !fits(value, word.to())) {
      return false;
    }
    push(multiplies ? multiplied(value) : value, word.to());
    figureLast = false;
    return true;
  }

  /** «۲ هزار» multiplies, «۲ و هزار» does not. */
  private boolean adjoinsLast(Match word) {
    return word.from() == end;
  }

  private void push(double value, int to) {
    parts.push(value);
    end = to;
  }

  private double multiplied(double by) {
    scale = by;
    double sum = 0;
    while (!parts.isEmpty() && parts.peek() < by) {
      sum += parts.pop();
    }
    return Math.max(sum, 1) == 1 && sum < 1 && sum > 0 ? sum * by : (sum == 0 ? 1 : sum) * by;
  }

  /** True when the last part has its lower places free for the value. */
  private boolean fits(double value, int to) {
    Double last = parts.peek();
    if (last == null || value == HALF) {
      return true;
    }
    if (isAnother(passage.at(Kind.NUMERAL, to))) {
      return false;
    }
    double place = Math.pow(10, Math.floor(Math.log10(Math.max(1, value))) + 1);
    return last > value && last % place == 0 && !figureLast;
  }

  /** "Between 3.1 billion and 3.3 billion": what is multiplied by the same is not added. */
  private boolean isAnother(@Nullable Match next) {
    return next != null
        && "times".equals(next.field(1))
        && Double.parseDouble(next.field(0)) == scale;
  }
}
