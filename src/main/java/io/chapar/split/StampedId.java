package io.chapar.split;

import com.ibm.icu.util.PersianCalendar;
import io.chapar.article.DateTime;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An article's id that begins with the day of publication. Stamps: {@code jalali} is yyyymmdd and a
 * running number, or in the archive yymmdd and a running number; {@code gregorian} is yyyymmdd.
 */
record StampedId(String id, DateTime date) {
  private static final int OLD_CENTURY = 1300;

  static Optional<StampedId> find(@Nullable URI address, Publisher publisher) {
    return publisher
        .articleId(address)
        .flatMap(id -> day(id, publisher).map(day -> new StampedId(id, day)));
  }

  private static Optional<DateTime> day(String id, Publisher publisher) {
    return switch (publisher.stamp()) {
      case "jalali" ->
          id.startsWith("14") || id.startsWith("13") && id.length() > 12
              ? jalali(id, 4, 0, publisher.zone())
              : jalali(id, 2, OLD_CENTURY, publisher.zone());
      case "gregorian" -> gregorian(id, publisher.zone());
      default -> Optional.empty();
    };
  }

  private static Optional<DateTime> jalali(String id, int yearDigits, int century, ZoneId zone) {
    if (id.length() < yearDigits + 7) {
      return Optional.empty();
    }
    int year = century + Integer.parseInt(id.substring(0, yearDigits));
    int month = Integer.parseInt(id.substring(yearDigits, yearDigits + 2));
    int day = Integer.parseInt(id.substring(yearDigits + 2, yearDigits + 4));
    return jalali(year, month, day, zone);
  }

  /** A Jalali day; empty when there is no such day. */
  static Optional<DateTime> jalali(int year, int month, int day, ZoneId zone) {
    PersianCalendar calendar = new PersianCalendar(com.ibm.icu.util.TimeZone.GMT_ZONE);
    calendar.clear();
    calendar.setLenient(false);
    calendar.set(year, month - 1, day);
    try {
      LocalDate date =
          Instant.ofEpochMilli(calendar.getTimeInMillis()).atZone(ZoneId.of("UTC")).toLocalDate();
      String written = "%04d-%02d-%02d".formatted(year, month, day);
      return Optional.of(
          new DateTime(
              date.atStartOfDay(zone).toOffsetDateTime(),
              DateTime.Precision.DAY,
              DateTime.Calendar.PERSIAN,
              written));
    } catch (IllegalArgumentException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<DateTime> gregorian(String id, ZoneId zone) {
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(id.substring(0, 4)),
              Integer.parseInt(id.substring(4, 6)),
              Integer.parseInt(id.substring(6, 8)));
      return Optional.of(
          DateTime.gregorian(date.atStartOfDay(zone).toOffsetDateTime(), DateTime.Precision.DAY));
    } catch (DateTimeException | IndexOutOfBoundsException noDate) {
      return Optional.empty();
    }
  }
}
