package io.chapar.extract;

import com.ibm.icu.util.PersianCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * ISO 8601 of a date in the calendar it was written in. A Jalali month or year, which no Gregorian
 * one equals, becomes the interval of its days (ISO 8601-1, 5.5). Hijri dates, which depend on
 * sighting, have none.
 */
final class IsoDate {
  private static final String PERSIAN = "persian";
  private static final String GREGORIAN = "gregorian";
  private static final int FIRST_GREGORIAN = 1600;

  private IsoDate() {}

  /**
   * @param day 0 for a whole month
   */
  static @Nullable String of(String calendar, int year, int month, int day) {
    try {
      return switch (calendar) {
        case GREGORIAN -> year < FIRST_GREGORIAN ? null : gregorian(year, month, day);
        case PERSIAN -> year > FIRST_GREGORIAN ? null : persian(year, month, day);
        default -> null;
      };
    } catch (DateTimeException | IllegalArgumentException impossible) {
      return null;
    }
  }

  /**
   * @param calendar of years that no Gregorian one equals
   */
  static @Nullable String ofYear(int year, String calendar) {
    if (year >= FIRST_GREGORIAN) {
      return String.valueOf(year);
    }
    return PERSIAN.equals(calendar)
        ? persian(year, 1, 1) + "/" + day(year + 1, 1, 1).minusDays(1)
        : null;
  }

  /** Null when the figures are no date. */
  static @Nullable String ofFigures(String text) {
    String[] parts = text.split("[./-]", -1);
    if (parts.length != 3 || text.length() < 8 || text.length() > 10 || text.indexOf(',') >= 0) {
      return null;
    }
    boolean yearFirst = parts[0].length() == 4;
    int year = Integer.parseInt(parts[yearFirst ? 0 : 2]);
    int day = Integer.parseInt(parts[yearFirst ? 2 : 0]);
    String calendar = year < FIRST_GREGORIAN ? PERSIAN : GREGORIAN;
    return of(calendar, year, Integer.parseInt(parts[1]), Math.max(1, day));
  }

  private static String gregorian(int year, int month, int day) {
    return day == 0
        ? LocalDate.of(year, month, 1).toString().substring(0, 7)
        : LocalDate.of(year, month, day).toString();
  }

  private static String persian(int year, int month, int day) {
    if (day > 0) {
      return day(year, month, day).toString();
    }
    LocalDate next = month == 12 ? day(year + 1, 1, 1) : day(year, month + 1, 1);
    return day(year, month, 1) + "/" + next.minusDays(1);
  }

  private static LocalDate day(int year, int month, int day) {
    PersianCalendar calendar = new PersianCalendar(com.ibm.icu.util.TimeZone.GMT_ZONE);
    calendar.clear();
    calendar.setLenient(false);
    calendar.set(year, month - 1, day);
    return LocalDate.ofInstant(Instant.ofEpochMilli(calendar.getTimeInMillis()), ZoneOffset.UTC);
  }
}
