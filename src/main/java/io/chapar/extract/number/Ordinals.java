package io.chapar.extract.number;

import io.chapar.extract.language.Column;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.number.Numerals.Numeral;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
import io.chapar.extract.rule.Reader;
import org.jspecify.annotations.Nullable;

/** Ordinals in words (twenty-second), or in figures with an ending (3-cü, 5th). */
public final class Ordinals {
  public static final Reader READER =
      new Reader() {
        @Override
        public int end(TokenisedBlock passage, int from) {
          return Ordinals.end(passage, from);
        }

        @Override
        public double value(TokenisedBlock passage, int from) {
          return Ordinals.value(passage, from);
        }
      };

  private Ordinals() {}

  /** The token after the ordinal, or {@code i} when none begins there. */
  public static int end(TokenisedBlock passage, int i) {
    if (passage.is(LexicalCategory.ORDINAL, i)) {
      return passage.after(LexicalCategory.ORDINAL, i);
    }
    return passage.number(i) ? endOfFigures(passage, i) : endOfWords(passage, i);
  }

  public static double value(TokenisedBlock passage, int i) {
    Match word = passage.at(LexicalCategory.ORDINAL, i);
    if (word != null) {
      return Double.parseDouble(word.field(Column.ORDINAL_VALUE));
    }
    Numeral numeral = Numerals.at(passage, i);
    return numeral == null ? 0 : numeral.value() + last(passage, i, numeral);
  }

  private static double last(TokenisedBlock passage, int i, Numeral numeral) {
    Match word = passage.number(i) ? null : tail(passage, numeral);
    return word == null ? 0 : Double.parseDouble(word.field(Column.ORDINAL_VALUE));
  }

  private static int endOfFigures(TokenisedBlock passage, int i) {
    String suffix = passage.token(i).suffix();
    if (!suffix.isEmpty()) {
      return Numerals.at(passage, i) != null && isEnding(passage, suffix) ? i + 1 : i;
    }
    int next = passage.mark(i + 1, "-") && passage.glued(i, i + 1) ? i + 2 : i + 1;
    boolean ends = passage.is(LexicalCategory.ORDINALEND, next) && passage.glued(next - 1, next);
    return ends && Numerals.at(passage, i) != null ? next + 1 : i;
  }

  /** The token of the figures of "3." or "2'nci" right before the token; the token if none. */
  public static int beginOfFigures(TokenisedBlock passage, int i) {
    boolean point = passage.mark(i - 1, ".") && passage.number(i - 2);
    boolean ending = passage.number(i - 1) && isEnding(passage, passage.token(i - 1).suffix());
    return point ? i - 2 : ending ? i - 1 : i;
  }

  private static boolean isEnding(TokenisedBlock passage, String suffix) {
    return passage.language().ordinalEnds().contains(suffix);
  }

  private static int endOfWords(TokenisedBlock passage, int i) {
    Numeral numeral = Numerals.at(passage, i);
    Match tail = numeral == null ? null : tail(passage, numeral);
    return tail == null ? i : tail.to();
  }

  private static @Nullable Match tail(TokenisedBlock passage, Numeral numeral) {
    return passage.at(LexicalCategory.ORDINAL, passage.after(LexicalCategory.AND, numeral.to()));
  }
}
