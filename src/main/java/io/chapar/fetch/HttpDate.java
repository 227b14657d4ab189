package io.chapar.fetch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** A date of a header field in one of its three forms (RFC 9110, 5.6.7). */
final class HttpDate {
  private static final DateTimeFormatter[] FORMS = {
    DateUtils.FORMATTER_RFC1123,
    DateUtils.FORMATTER_RFC1036,
    DateUtils.FORMATTER_ASCTIME.withZone(ZoneOffset.UTC)
  };

  private HttpDate() {}

  /** Null when the field is missing or no date. */
  static @Nullable Instant of(Fields fields, String name) {
    String value = fields.first(name);
    // The oldest form pads a day of one digit with a space.
    return value == null ? null : DateUtils.parseDate(value.replaceAll(" +", " "), FORMS);
  }
}
