package io.chapar.extract.language;

/** Columns of tables that hold a value or words, where {@link Trait} names what others say. */
public enum Column {
  YEAR_CALENDAR(LexicalCategory.YEAR, 1),
  MONTH_CALENDAR(LexicalCategory.MONTH, 0),
  MONTH_NUMBER(LexicalCategory.MONTH, 1),
  /** Words beside which the month is the other word that it may be. */
  MONTH_OTHER(LexicalCategory.MONTH, 3),
  /** Words that stand before a day and never before that other word. */
  MONTH_LEAD(LexicalCategory.MONTH, 4),
  DAYORDINAL_VALUE(LexicalCategory.DAYORDINAL, 0),
  ORDINAL_VALUE(LexicalCategory.ORDINAL, 0),
  NUMERAL_VALUE(LexicalCategory.NUMERAL, 0),
  /** Words behind which a plural is a number, or another word is none. */
  NUMERAL_AFTER(LexicalCategory.NUMERAL, 3),
  UNIT_NAME(LexicalCategory.UNIT, 0),
  UNIT_TIMES(LexicalCategory.UNIT, 2),
  /** The money of each country that has one of the name: {@code AZ=AZN TM=TMT}. */
  UNIT_OFLAND(LexicalCategory.UNIT, 3),
  SCALE_TIMES(LexicalCategory.SCALE, 0),
  PLACE_COUNTRY(LexicalCategory.PLACE, 0),
  NATION_COUNTRY(LexicalCategory.NATION, 0);

  private final LexicalCategory kind;
  private final int index;

  Column(LexicalCategory kind, int index) {
    this.kind = kind;
    this.index = index;
  }

  public LexicalCategory kind() {
    return kind;
  }

  /** Behind the forms, from 0. */
  public int index() {
    return index;
  }
}
