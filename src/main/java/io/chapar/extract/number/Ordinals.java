package io.chapar.extract.number;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Column;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.number.Numerals.Numeral;
import io.chapar.extract.rule.Reader;
import org.jspecify.annotations.Nullable;

/** Ordinals in words (twenty-second), or in figures with an ending (3-cü, 5th). */
public final class Ordinals {
  public static final Reader READER =
      new Reader() {
        @Override
        public int end(TokenisedBlock block, int from) {
          return Ordinals.end(block, from);
        }

        @Override
        public double value(TokenisedBlock block, int from) {
          return Ordinals.value(block, from);
        }
      };

  private Ordinals() {}

  /** The token after the ordinal, or {@code i} when none begins there. */
  public static int end(TokenisedBlock block, int i) {
    if (block.is(LexicalCategory.ORDINAL, i)) {
      return block.after(LexicalCategory.ORDINAL, i);
    }
    return block.number(i) ? endOfFigures(block, i) : endOfWords(block, i);
  }

  public static double value(TokenisedBlock block, int i) {
    Match word = block.at(LexicalCategory.ORDINAL, i);
    if (word != null) {
      return Double.parseDouble(word.field(Column.ORDINAL_VALUE));
    }
    Numeral numeral = Numerals.at(block, i);
    return numeral == null ? 0 : numeral.value() + last(block, i, numeral);
  }

  private static double last(TokenisedBlock block, int i, Numeral numeral) {
    Match word = block.number(i) ? null : tail(block, numeral);
    return word == null ? 0 : Double.parseDouble(word.field(Column.ORDINAL_VALUE));
  }

  private static int endOfFigures(TokenisedBlock block, int i) {
    String suffix = block.token(i).suffix();
    if (!suffix.isEmpty()) {
      return Numerals.at(block, i) != null && isEnding(block, suffix) ? i + 1 : i;
    }
    int next = block.mark(i + 1, "-") && block.glued(i, i + 1) ? i + 2 : i + 1;
    boolean ends = block.is(LexicalCategory.ORDINALEND, next) && block.glued(next - 1, next);
    return ends && Numerals.at(block, i) != null ? next + 1 : i;
  }

  /** The token of the figures of "3." or "2'nci" right before the token; the token if none. */
  public static int beginOfFigures(TokenisedBlock block, int i) {
    boolean point = block.mark(i - 1, ".") && block.number(i - 2);
    boolean ending = block.number(i - 1) && isEnding(block, block.token(i - 1).suffix());
    return point ? i - 2 : ending ? i - 1 : i;
  }

  private static boolean isEnding(TokenisedBlock block, String suffix) {
    return block.language().ordinalEnds().contains(suffix);
  }

  private static int endOfWords(TokenisedBlock block, int i) {
    Numeral numeral = Numerals.at(block, i);
    Match tail = numeral == null ? null : tail(block, numeral);
    return tail == null ? i : tail.to();
  }

  private static @Nullable Match tail(TokenisedBlock block, Numeral numeral) {
    return block.at(LexicalCategory.ORDINAL, block.after(LexicalCategory.AND, numeral.to()));
  }
}
