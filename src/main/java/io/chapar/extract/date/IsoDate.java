package io.chapar.extract.date;

import com.ibm.icu.util.PersianCalendar;
import io.chapar.extract.language.Language;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final int CENTURY = 2000;
  private static final int MONTHS = 12;

  /** Year, month and day, or the other way round; the same sign between them. */
  private static final Pattern FIGURES =
      Pattern.compile("(?=.{8,10}$)([0-9]{1,4})([./-])([0-9]{1,2})\\2([0-9]{1,4})");

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

  /**
   * Null when the figures are no date. Two figures, parted by points, are a year of this century.
   * The year alone where the language leaves open which of two figures is the day.
   */
  static @Nullable String ofFigures(String text, Language language) {
    Matcher figures = FIGURES.matcher(text);
    if (!figures.matches()) {
      return null;
    }
    boolean yearFirst = figures.group(1).length() == 4;
    int year = year(figures.group(yearFirst ? 1 : 4), figures.group(2), language.calendar());
    String day = figures.group(yearFirst ? 4 : 1);
    int month = Integer.parseInt(figures.group(3));
    if (year == 0 || day.length() > 2 || Integer.parseInt(day) == 0) {
      return null;
    }
    boolean open = language.openDays() && !yearFirst && figures.group(2).equals("/");
    String of = year < FIRST_GREGORIAN ? language.calendar() : GREGORIAN;
    return open
        ? ofOpen(year, Integer.parseInt(day), month)
        : of(of, year, month, Integer.parseInt(day));
  }

  /** 07/04/2023 is a day in July or in April. */
  private static @Nullable String ofOpen(int year, int first, int second) {
    boolean both = first <= MONTHS && second <= MONTHS && first != second;
    String day = of(GREGORIAN, year, Math.min(first, second), Math.max(first, second));
    return both ? (day == null ? null : String.valueOf(year)) : day;
  }

  /** 0 for figures that may be anything. */
  private static int year(String figures, String separator, String calendar) {
    boolean ofCentury = figures.length() == 2 && separator.equals(".") && !calendar.equals(PERSIAN);
    return figures.length() == 4
        ? Integer.parseInt(figures)
        : ofCentury ? CENTURY + Integer.parseInt(figures) : 0;
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
