package io.chapar.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date of a header field in one of its three forms (RFC 9110, 5.6.7). All are of GMT; servers
 * that name another zone are understood, but its names are only loaded for them. The reader of
 * httpclient5, {@code DateUtils}, takes the first form alone, and its first call takes 0.1 to 0.4
 * s.
 */
public final class HttpDate {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("EEE, dd MMM yyyy HH:mm:ss 'GMT'").withZone(ZoneOffset.UTC),
          shortYear(" HH:mm:ss 'GMT'").withZone(ZoneOffset.UTC),
          form("EEE MMM d HH:mm:ss yyyy").withZone(ZoneOffset.UTC),
          form("EEE, dd MMM yyyy HH:mm:ss zzz"),
          shortYear(" HH:mm:ss zzz"));

  private HttpDate() {}

  private static DateTimeFormatter form(String pattern) {
    return lenient().appendPattern(pattern).toFormatter(Locale.ENGLISH);
  }

  /**
   * Of RFC 850: a year of two digits is none that is more than 50 years ahead (RFC 9110, 5.6.7).
   */
  private static DateTimeFormatter shortYear(String time) {
    return lenient()
        .appendPattern("[EEEE][EEE], dd-MMM-")
        .appendValueReduced(ChronoField.YEAR, 2, 2, Year.now(ZoneOffset.UTC).getValue() - 49)
        .appendPattern(time)
        .toFormatter(Locale.ENGLISH);
  }

  private static DateTimeFormatterBuilder lenient() {
    return new DateTimeFormatterBuilder().parseLenient().parseCaseInsensitive();
  }

  /** Null when the field is missing or no date. */
  public static @Nullable Instant of(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String single = value.strip().replace("  ", " "); // the oldest form pads a day of one digit
    for (DateTimeFormatter form : FORMS) {
      Instant date = read(single, form);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static @Nullable Instant read(String value, DateTimeFormatter form) {
    try {
      return Instant.from(form.parse(value));
    } catch (DateTimeException otherForm) {
      return null;
    }
  }
}
