package io.chapar.extract.language;

/** Columns of tables that hold a value or words, where {@link Trait} names what others say. */
public enum Column {
  YEAR_CALENDAR(Kind.YEAR, 1),
  MONTH_CALENDAR(Kind.MONTH, 0),
  MONTH_NUMBER(Kind.MONTH, 1),
  /** Words beside which the month is the other word that it may be. */
  MONTH_OTHER(Kind.MONTH, 3),
  /** Words that stand before a day and never before that other word. */
  MONTH_LEAD(Kind.MONTH, 4),
  DAYORDINAL_VALUE(Kind.DAYORDINAL, 0),
  ORDINAL_VALUE(Kind.ORDINAL, 0),
  NUMERAL_VALUE(Kind.NUMERAL, 0),
  /** Words behind which a plural is a number, or another word is none. */
  NUMERAL_AFTER(Kind.NUMERAL, 3),
  UNIT_NAME(Kind.UNIT, 0),
  UNIT_TIMES(Kind.UNIT, 2),
  /** The money of each country that has one of the name: {@code AZ=AZN TM=TMT}. */
  UNIT_OFLAND(Kind.UNIT, 3),
  SCALE_TIMES(Kind.SCALE, 0),
  PLACE_COUNTRY(Kind.PLACE, 0),
  NATION_COUNTRY(Kind.NATION, 0);

  private final Kind kind;
  private final int index;

  Column(Kind kind, int index) {
    this.kind = kind;
    this.index = index;
  }

  public Kind kind() {
    return kind;
  }

  /** Behind the forms, from 0. */
  public int index() {
    return index;
  }
}
