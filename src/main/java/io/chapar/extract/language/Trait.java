package io.chapar.extract.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a table may say of a word, by table and column: {@code YEAR_DECADE} is "decade" in the first
 * column behind the forms of {@code year.tsv}. The tables' README says what each means.
 */
public enum Trait {
  YEAR_PLAIN(Kind.YEAR, 0, ""),
  YEAR_AFTER(Kind.YEAR, 0, "after"),
  YEAR_NOT(Kind.YEAR, 0, "not"),
  YEAR_WEAK(Kind.YEAR, 0, "weak"),
  YEAR_PAIR(Kind.YEAR, 0, "pair"),
  YEAR_JOINS(Kind.YEAR, 0, "joins"),
  YEAR_BETWEEN(Kind.YEAR, 0, "between"),
  YEAR_ENDING(Kind.YEAR, 0, "ending"),
  YEAR_DECADE(Kind.YEAR, 0, "decade"),
  YEAR_ISLAMIC(Kind.YEAR, 1, "islamic"),
  MONTH_WEAK(Kind.MONTH, 2, "weak"),
  MONTH_ENDING(Kind.MONTH, 2, "ending"),
  NUMERAL_PLAIN(Kind.NUMERAL, 1, ""),
  NUMERAL_TIMES(Kind.NUMERAL, 1, "times"),
  NUMERAL_CLAUSE(Kind.NUMERAL, 1, "clause"),
  NUMERAL_ADDS(Kind.NUMERAL, 1, "adds"),
  NUMERAL_PART(Kind.NUMERAL, 1, "part"),
  NUMERAL_SHARE(Kind.NUMERAL, 1, "share"),
  NUMERAL_MANY(Kind.NUMERAL, 2, "many"),
  NUMERAL_WORDS(Kind.NUMERAL, 2, "words"),
  NUMERAL_NOT(Kind.NUMERAL, 2, "not"),
  UNIT_PERCENT(Kind.UNIT, 0, "percent"),
  /** An ISO 4217 code stands there. */
  UNIT_MONEY(Kind.UNIT, 0, "money"),
  UNIT_BEFORE(Kind.UNIT, 1, "before"),
  UNIT_EITHER(Kind.UNIT, 1, "either"),
  UNIT_HUNDREDTHS(Kind.UNIT, 1, "hundredths"),
  UNIT_BELOW(Kind.UNIT, 1, "below"),
  UNIT_CLOCK(Kind.UNIT, 1, "clock"),
  UNIT_AGE(Kind.UNIT, 1, "age"),
  UNIT_NONE(Kind.UNIT, 1, "none"),
  LABEL_PLAIN(Kind.LABEL, 0, ""),
  LABEL_WEAK(Kind.LABEL, 0, "weak"),
  LABEL_PROPER(Kind.LABEL, 0, "proper"),
  LABEL_MODEL(Kind.LABEL, 0, "model"),
  RANGE_PAIR(Kind.RANGE, 0, "pair"),
  PLACE_CUE(Kind.PLACE, 2, "cue");

  private final Kind kind;
  private final int column;
  private final String value;

  Trait(Kind kind, int column, String value) {
    this.kind = kind;
    this.column = column;
    this.value = value;
  }

  /** Null where the table has no such trait. */
  public static @Nullable Trait of(Kind kind, String name) {
    String full = kind.name() + '_' + name.toUpperCase(Locale.ROOT);
    for (Trait trait : values()) {
      if (trait.name().equals(full)) {
        return trait;
      }
    }
    return null;
  }

  public Kind kind() {
    return kind;
  }

  /** The column behind the forms, from 0. */
  public int column() {
    return column;
  }

  /** Whether a cell of the column says it. */
  public boolean isSaid(String cell) {
    return this == UNIT_MONEY ? isCurrency(cell) : cell.equals(value);
  }

  private static boolean isCurrency(String cell) {
    return cell.length() == 3 && cell.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  public boolean isIn(Entry entry) {
    return isSaid(entry.field(column));
  }
}
