package io.chapar.calendar;

import io.chapar.article.DateTime.Calendar;

/** Which years news can mean in a calendar. */
final class Years {
  private static final int CENTURY_TURN = 70;

  private Years() {}

  static boolean fits(Calendar calendar, int year) {
    return switch (calendar) {
      case GREGORIAN -> year >= 1700 && year <= 2200;
      case PERSIAN -> year >= 1200 && year <= 1500;
      case ISLAMIC -> year >= 1200 && year <= 1600;
    };
  }

  /** A year of two digits as it was meant (RFC 5322, 4.3 for Gregorian); of four as it is. */
  static int full(Calendar calendar, int year) {
    if (year > 99) {
      return year;
    }
    return switch (calendar) {
      case GREGORIAN -> year < CENTURY_TURN ? 2000 + year : 1900 + year;
      case PERSIAN -> year < 50 ? 1400 + year : 1300 + year;
      case ISLAMIC -> year < 60 ? 1400 + year : 1300 + year;
    };
  }
}
