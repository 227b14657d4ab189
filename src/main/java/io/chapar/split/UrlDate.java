package io.chapar.split;

import io.chapar.article.DateTime;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day that an address names: /2024/05/06/, /2024-05-06, /20240506; Jalali years too. */
final class UrlDate {
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(1[34]\\d\\d|19[89]\\d|20[0-4]\\d)([/_-]?)(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final int FIRST_GREGORIAN = 1900;

  private UrlDate() {}

  static Optional<DateTime> of(@Nullable URI address, ZoneId zone) {
    String path = address == null ? null : address.getRawPath();
    if (path == null || path.length() > 1000) {
      return Optional.empty();
    }
    Matcher day = DAY.matcher(path);
    return day.find() ? date(day, zone) : Optional.empty();
  }

  private static Optional<DateTime> date(Matcher found, ZoneId zone) {
    int year = Integer.parseInt(found.group(1));
    int month = Integer.parseInt(found.group(3));
    int day = Integer.parseInt(found.group(4));
    if (year < FIRST_GREGORIAN) {
      return StampedId.jalali(year, month, day, zone);
    }
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return Optional.of(
          DateTime.gregorian(date.atStartOfDay(zone).toOffsetDateTime(), DateTime.Precision.DAY));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
