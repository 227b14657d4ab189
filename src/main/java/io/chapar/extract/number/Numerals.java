package io.chapar.extract.number;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Column;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.language.Trait;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number in figures, words or both: 2 thousand 500 million, yirmi beş bin. A multiplier
 * takes all that is smaller before it; a smaller number is added where its place is free, and part
 * of one right after a multiplier is part of that: a million and a half.
 */
final class Numerals {
  private static final int LONGEST = 16;
  private static final int TEN = 10;
  private static final int THOUSAND = 1000;

  /**
   * @param scale what multiplies all of it that stands before: a million in "2.5 million"
   * @param to the token after the last
   * @param figures true when it has digits
   */
  record Numeral(double value, double scale, int from, int to, boolean figures) {}

  private final TokenisedBlock block;
  private final int from;
  private final Deque<Double> parts = new ArrayDeque<>(4);
  private boolean figures;
  private boolean figureLast;
  private double added;
  private double times;
  private boolean timesLast;
  private double scale = 1;
  private int end;

  private Numerals(TokenisedBlock block, int from) {
    this.block = block;
    this.from = from;
    this.end = from;
  }

  /** Null when no number begins at the token. */
  static @Nullable Numeral at(TokenisedBlock block, int from) {
    return block.number(from) || word(block, from) != null
        ? new Numerals(block, from).read()
        : null;
  }

  /** The word for a number there; of the particles, only "and" may be written on to it. */
  static @Nullable Match word(TokenisedBlock block, int i) {
    Match word = block.at(LexicalCategory.NUMERAL, i);
    return word == null || isOther(block, word) ? null : word;
  }

  private @Nullable Numeral read() {
    int i = afterAdded();
    while (i - from < LONGEST && (end == from || block.free(i)) && take(i)) {
      i = block.after(LexicalCategory.AND, end);
    }
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return end == from ? null : new Numeral(sum, scale, from, end, figures);
  }

  private int afterAdded() {
    Match word = block.number(from) ? null : block.at(LexicalCategory.NUMERAL, from);
    boolean adds = word != null && word.has(Trait.NUMERAL_ADDS);
    added = adds && word != null ? value(word) : 0;
    return adds && word != null ? word.to() : from;
  }

  private boolean take(int i) {
    return block.number(i) ? takeFigures(i) : takeWord(word(block, i));
  }

  private boolean takeFigures(int i) {
    Double value = Figures.value(block.token(i), block.language().decimals());
    boolean goesOn = figureLast && Figures.thousands(block, i);
    if (value == null || figureLast && !goesOn || !goesOn && !fits(value, i + 1)) {
      return false;
    }
    push(goesOn ? parts.pop() * 1000 + value : value + (parts.isEmpty() ? added : 0), i + 1);
    figures = true;
    figureLast = true;
    timesLast = false;
    return true;
  }

  private boolean takeWord(@Nullable Match word) {
    if (word == null) {
      return false;
    }
    double value = value(word);
    boolean multiplier = isMultiplier(word);
    boolean wordsOnly = word.has(Trait.NUMERAL_WORDS);
    boolean multiplies =
        multiplier && !parts.isEmpty() && adjoinsLast(word) && !(wordsOnly && figureLast);
    if (!multiplies && !(value < 1 ? joins(word) : fitsWord(value, word.to()))) {
      return false;
    }
    push(multiplies ? multiplied(value) : isPartOfLast(word) ? value * times : value, word.to());
    times = multiplier ? value : times;
    timesLast = multiplier;
    figureLast = false;
    return true;
  }

  /** In figures as the table has it: 3, 0.5, 2/3. */
  private static double value(Match word) {
    String[] parts = word.field(Column.NUMERAL_VALUE).split("/");
    double value = Double.parseDouble(parts[0]);
    return parts.length == 1 ? value : value / Double.parseDouble(parts[1]);
  }

  static boolean isMultiplier(@Nullable Match word) {
    return word != null && word.has(Trait.NUMERAL_TIMES);
  }

  /**
   * "Two and a half", «iki buçuk», but not «üç çeyrek» or "a third and a quarter": a fraction that
   * adds to what is there.
   */
  private boolean joins(Match word) {
    Double last = parts.peek();
    boolean and = !adjoinsLast(word);
    boolean part = word.has(Trait.NUMERAL_PART) && isMeasured(block, word.to());
    return last == null || last >= 1 && (and || part || word.has(Trait.NUMERAL_PLAIN));
  }

  private static boolean isMeasured(TokenisedBlock block, int i) {
    return block.is(LexicalCategory.UNIT, i) || isMultiplier(block.at(LexicalCategory.NUMERAL, i));
  }

  private boolean isPartOfLast(Match word) {
    return timesLast
        && value(word) < 1
        && !isMultiplier(block.at(LexicalCategory.NUMERAL, word.to()));
  }

  /** "Two thousand" multiplies, "two and a thousand" does not. */
  private boolean adjoinsLast(Match word) {
    return word.from() == end && !isConjoined(block, word);
  }

  private void push(double value, int to) {
    parts.push(value);
    end = to;
  }

  /** Of figures right before it all is meant: 5200 thousand. */
  private double multiplied(double by) {
    double sum = figureLast ? parts.pop() : 0;
    while (!parts.isEmpty() && parts.peek() < by) {
      sum += parts.pop();
    }
    scale = parts.isEmpty() ? scale * by : scale;
    return (sum == 0 ? 1 : sum) * by;
  }

  /** True when the last part has its lower places free for the value. */
  private boolean fits(double value, int to) {
    Double last = parts.peek();
    if (last == null) {
      return true;
    }
    if (isAnother(block.at(LexicalCategory.NUMERAL, to))) {
      return false;
    }
    double place = Math.pow(TEN, Math.floor(Math.log10(Math.max(1, value))) + 1);
    return last > value && last % place == 0 && !figureLast;
  }

  private boolean fitsWord(double value, int to) {
    return fits(value, to) || isTenAfterUnit(value, to);
  }

  /** "Five and twenty": where "and" is written on to words, the unit stands before its ten. */
  private boolean isTenAfterUnit(double value, int to) {
    Double unit = parts.peek();
    boolean tens = value > TEN && value < TEN * TEN && value % TEN == 0;
    return tens
        && unit != null
        && unit < TEN
        && !figureLast
        && !isAnother(block.at(LexicalCategory.NUMERAL, to))
        && !block.language().conjunction().isEmpty();
  }

  /**
   * "Between 3.1 billion and 3.3 billion", "50 lakh and 1 crore": what is multiplied by the same,
   * or by more than what itself is more than thousands, is not added.
   */
  private boolean isAnother(@Nullable Match next) {
    return next != null
        && isMultiplier(next)
        && (value(next) == times || times > THOUSAND && value(next) > times);
  }

  /** Part of a place's name, or a word that is another one behind those that the table names. */
  private static boolean isOther(TokenisedBlock block, Match word) {
    return word.inflected() && !isConjoined(block, word)
        || word.has(Trait.NUMERAL_ADDS) && !block.number(word.to())
        || word.has(Trait.NUMERAL_NOT) && follows(block, word)
        || block.after(LexicalCategory.PLACE, word.from()) > word.to();
  }

  private static boolean isConjoined(TokenisedBlock block, Match word) {
    return word.inflected() && block.language().isConjoined(block.token(word.from()).folded());
  }

  /** True right behind one of the words that the table has for it. */
  private static boolean follows(TokenisedBlock block, Match word) {
    String before = block.token(word.from() - 1).folded();
    return !before.isEmpty()
        && List.of(word.field(Column.NUMERAL_AFTER).split(" ")).contains(before);
  }
}
