package io.chapar.fetch.message;

import io.chapar.http.HttpDate;
import io.chapar.http.HttpDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** The header fields of an answer; names in any case. */
public record ResponseHeaders(Map<String, List<String>> values) {
  public static ResponseHeaders of(HttpResponse response) {
    Map<String, List<String>> values = new TreeMap<>();
    for (Header header : response.getHeaders()) {
      values.computeIfAbsent(key(header.getName()), name -> new ArrayList<>()).add(text(header));
    }
    return new ResponseHeaders(values);
  }

  /** The first value of a field that has one. */
  public @Nullable String first(String name) {
    List<String> found = values.getOrDefault(key(name), List.of());
    return found.isEmpty() || found.get(0).isEmpty() ? null : found.get(0);
  }

  /** A number of seconds; null when the field is missing or none. */
  public @Nullable Duration seconds(String name, Duration most) {
    String value = first(name);
    return value != null && HttpDuration.isSeconds(value)
        ? HttpDuration.seconds(value, most)
        : null;
  }

  public @Nullable Instant date(String name) {
    return HttpDate.of(first(name));
  }

  /** All values of a field that is a list (RFC 9110, 5.3); empty when there is none. */
  public String all(String name) {
    return String.join(", ", values.getOrDefault(key(name), List.of()));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Without what is dangerous further on, as databases take no NUL (RFC 9110, 5.5). */
  private static String text(Header header) {
    String value = header.getValue() == null ? "" : header.getValue();
    return value.replace('\0', ' ').replace('\r', ' ').replace('\n', ' ').strip();
  }
}
