package io.chapar.calendar;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.chapar.article.DateTime;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date in the calendar in which it was written. */
record CalendarDate(DateTime.Calendar calendar, int year, int month, int day) {
  private static final int CENTURY_TURN = 70;
  private static final long DAY = 86_400_000L;

  /** Empty when the calendar has no such date. */
  Optional<LocalDate> toGregorian() {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return Optional.empty();
    }
    return switch (calendar) {
      case GREGORIAN -> gregorian();
      case PERSIAN -> counted(new PersianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT));
      case ISLAMIC -> islamic();
    };
  }

  /** yyyy-MM-dd, null for a Gregorian date. */
  @Nullable String inCalendar() {
    return calendar == DateTime.Calendar.GREGORIAN
        ? null
        : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
  }

  private Optional<LocalDate> gregorian() {
    return day > YearMonth.of(year, month).lengthOfMonth()
        ? Optional.empty()
        : Optional.of(LocalDate.of(year, month, day));
  }

  /** Umm al-Qura; for a thirtieth that it does not have the tabular calendar. */
  private Optional<LocalDate> islamic() {
    return islamic(IslamicCalendar.CalculationType.ISLAMIC_UMALQURA)
        .or(() -> islamic(IslamicCalendar.CalculationType.ISLAMIC_CIVIL));
  }

  private Optional<LocalDate> islamic(IslamicCalendar.CalculationType type) {
    IslamicCalendar islamic = new IslamicCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    islamic.setCalculationType(type);
    return counted(islamic);
  }

  /** A lenient calendar rolls an impossible day over, and is found out without an exception. */
  private Optional<LocalDate> counted(Calendar calendar) {
    calendar.clear();
    calendar.set(year, month - 1, day);
    long day0 = Math.floorDiv(calendar.getTimeInMillis(), DAY);
    boolean same = calendar.get(Calendar.DATE) == day && calendar.get(Calendar.MONTH) == month - 1;
    return same ? Optional.of(LocalDate.ofEpochDay(day0)) : Optional.empty();
  }

  /** Whether news can mean the year. */
  static boolean isLikely(DateTime.Calendar calendar, int year) {
    return switch (calendar) {
      case GREGORIAN -> year >= 1700 && year <= 2200;
      case PERSIAN -> year >= 1200 && year <= 1500;
      case ISLAMIC -> year >= 1200 && year <= 1600;
    };
  }

  /** A year of two digits as it was meant (RFC 5322, 4.3 for Gregorian); of four as it is. */
  static int fullYear(DateTime.Calendar calendar, int year) {
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
