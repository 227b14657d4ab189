package io.chapar.split;

import io.chapar.article.DateTime;
import io.chapar.calendar.DateReader;
import java.net.URI;
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
  private static final DateReader READER = new DateReader();

  private UrlDate() {}

  static Optional<DateTime> of(@Nullable URI address, ZoneId zone) {
    String path = address == null ? null : address.getRawPath();
    if (path == null || path.length() > 1000) {
      return Optional.empty();
    }
    Matcher day = DAY.matcher(path);
    return day.find() ? date(day, zone) : Optional.empty();
  }

  /** Written out with hyphens, which the reader takes in any calendar. */
  private static Optional<DateTime> date(Matcher found, ZoneId zone) {
    String day = found.group(1) + "-" + two(found.group(3)) + "-" + two(found.group(4));
    return READER.read(day, zone);
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }
}
