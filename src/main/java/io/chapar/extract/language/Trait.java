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
  MONTH_NIL(Kind.MONTH, 3, "nil");

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

  public String value() {
    return value;
  }

  public boolean isIn(Entry entry) {
    return entry.field(column).equals(value);
  }
}
