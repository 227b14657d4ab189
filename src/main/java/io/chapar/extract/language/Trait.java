package io.chapar.extract.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a table may say of a word, by table and column: {@code YEAR_DECADE} is "decade" in the first
 * column behind the forms of {@code year.tsv}. The tables' README says what each means.
 */
public enum Trait {
  YEAR_PLAIN(LexicalCategory.YEAR, 0, ""),
  YEAR_AFTER(LexicalCategory.YEAR, 0, "after"),
  YEAR_NOT(LexicalCategory.YEAR, 0, "not"),
  YEAR_WEAK(LexicalCategory.YEAR, 0, "weak"),
  YEAR_PAIR(LexicalCategory.YEAR, 0, "pair"),
  YEAR_JOINS(LexicalCategory.YEAR, 0, "joins"),
  YEAR_BETWEEN(LexicalCategory.YEAR, 0, "between"),
  YEAR_ENDING(LexicalCategory.YEAR, 0, "ending"),
  YEAR_DECADE(LexicalCategory.YEAR, 0, "decade"),
  YEAR_ISLAMIC(LexicalCategory.YEAR, 1, "islamic"),
  MONTH_WEAK(LexicalCategory.MONTH, 2, "weak"),
  MONTH_ENDING(LexicalCategory.MONTH, 2, "ending"),
  NUMERAL_PLAIN(LexicalCategory.NUMERAL, 1, ""),
  NUMERAL_TIMES(LexicalCategory.NUMERAL, 1, "times"),
  NUMERAL_CLAUSE(LexicalCategory.NUMERAL, 1, "clause"),
  NUMERAL_ADDS(LexicalCategory.NUMERAL, 1, "adds"),
  NUMERAL_PART(LexicalCategory.NUMERAL, 1, "part"),
  NUMERAL_SHARE(LexicalCategory.NUMERAL, 1, "share"),
  NUMERAL_MANY(LexicalCategory.NUMERAL, 2, "many"),
  NUMERAL_WORDS(LexicalCategory.NUMERAL, 2, "words"),
  NUMERAL_NOT(LexicalCategory.NUMERAL, 2, "not"),
  UNIT_PERCENT(LexicalCategory.UNIT, 0, "percent"),
  /** An ISO 4217 code stands there. */
  UNIT_MONEY(LexicalCategory.UNIT, 0, "money"),
  UNIT_BEFORE(LexicalCategory.UNIT, 1, "before"),
  UNIT_EITHER(LexicalCategory.UNIT, 1, "either"),
  UNIT_HUNDREDTHS(LexicalCategory.UNIT, 1, "hundredths"),
  UNIT_BELOW(LexicalCategory.UNIT, 1, "below"),
  UNIT_CLOCK(LexicalCategory.UNIT, 1, "clock"),
  UNIT_AGE(LexicalCategory.UNIT, 1, "age"),
  UNIT_NONE(LexicalCategory.UNIT, 1, "none"),
  LABEL_PLAIN(LexicalCategory.LABEL, 0, ""),
  LABEL_WEAK(LexicalCategory.LABEL, 0, "weak"),
  LABEL_PROPER(LexicalCategory.LABEL, 0, "proper"),
  LABEL_MODEL(LexicalCategory.LABEL, 0, "model"),
  RANGE_PAIR(LexicalCategory.RANGE, 0, "pair"),
  PLACE_CUE(LexicalCategory.PLACE, 2, "cue");

  private final LexicalCategory kind;
  private final int column;
  private final String value;

  Trait(LexicalCategory kind, int column, String value) {
    this.kind = kind;
    this.column = column;
    this.value = value;
  }

  /** Null where the table has no such trait. */
  public static @Nullable Trait of(LexicalCategory kind, String name) {
    String full = kind.name() + '_' + name.toUpperCase(Locale.ROOT);
    for (Trait trait : values()) {
      if (trait.name().equals(full)) {
        return trait;
      }
    }
    return null;
  }

  public LexicalCategory kind() {
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
