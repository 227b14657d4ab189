package io.chapar.fetch;

import java.time.Instant;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** A date of a header field in one of its three forms (RFC 9110, 5.6.7). */
final class HttpDate {
  private HttpDate() {}

  /** Null when the field is missing or no date. */
  static @Nullable Instant of(Fields fields, String name) {
    String value = fields.first(name);
    // The oldest form pads a day of one digit with a space.
    return value == null ? null : DateUtils.parseStandardDate(value.replaceAll(" +", " "));
  }
}
