package io.chapar.calendar;

import io.chapar.article.DateTime.Calendar;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Dates and times written as one run of digits. */
final class Stamp {
  private Stamp() {}

  /** yyyymmdd at the head of the digits; null when it is no date of our time. */
  static @Nullable CalendarDate date(String digits) {
    if (digits.length() < 8) {
      return null;
    }
    int year = number(digits, 0, 4);
    Calendar calendar = year < 1600 ? Calendar.PERSIAN : Calendar.GREGORIAN;
    boolean likely = calendar == Calendar.PERSIAN ? year >= 1300 && year < 1500 : year >= 1900;
    return likely && year < 2100
        ? new CalendarDate(calendar, year, number(digits, 4, 6), number(digits, 6, 8))
        : null;
  }

  /** yymmdd of a Jalali year before 1400 at the head of the digits. */
  static @Nullable CalendarDate shortDate(String digits) {
    return digits.length() < 6
        ? null
        : new CalendarDate(
            Calendar.PERSIAN,
            1300 + number(digits, 0, 2),
            number(digits, 2, 4),
            number(digits, 4, 6));
  }

  /** hhmmss from the ninth digit on; null when these digits are none. */
  static @Nullable LocalTime time(String digits) {
    int hour = number(digits, 8, 10);
    int minute = number(digits, 10, 12);
    int second = digits.length() >= 14 ? number(digits, 12, 14) : 0;
    boolean possible = hour < 24 && minute < 60 && second < 60;
    return possible ? LocalTime.of(hour, minute, second) : null;
  }

  private static int number(String digits, int from, int to) {
    return Integer.parseInt(digits, from, to, 10);
  }
}
