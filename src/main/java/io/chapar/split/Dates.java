package io.chapar.split;

import io.chapar.article.DateTime;
import io.chapar.calendar.DateReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Dates of metadata: the calendar's reader, and the looser writings of ISO 8601 in attributes. */
final class Dates {
  private static final DateTimeFormatter LOOSE =
      DateTimeFormatter.ofPattern(
          "yyyy-M-d['T'][ ][HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][.SS][ ][XXX][XX][X]]");
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2100;

  private final DateReader reader = new DateReader();

  Optional<DateTime> read(String text, ZoneId zone) {
    return reader.read(text, zone).or(() -> loose(text.strip(), zone)).filter(Dates::isPlausible);
  }

  private static boolean isPlausible(DateTime date) {
    return date.value().getYear() >= FIRST_YEAR && date.value().getYear() <= LAST_YEAR;
  }

  private static Optional<DateTime> loose(String text, ZoneId zone) {
    try {
      TemporalAccessor parsed =
          LOOSE.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return Optional.of(dateTime(parsed, zone));
    } catch (DateTimeParseException notIso) {
      return Optional.empty();
    }
  }

  private static DateTime dateTime(TemporalAccessor parsed, ZoneId zone) {
    if (parsed instanceof OffsetDateTime time) {
      return DateTime.gregorian(time, DateTime.Precision.SECOND);
    }
    if (parsed instanceof LocalDateTime time) {
      return DateTime.gregorian(
          ZonedDateTime.of(time, zone).toOffsetDateTime(), DateTime.Precision.SECOND);
    }
    LocalDate day = (LocalDate) parsed;
    return DateTime.gregorian(day.atStartOfDay(zone).toOffsetDateTime(), DateTime.Precision.DAY);
  }
}
