package io.chapar.camel.websub;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a hub asks at the callback: whether it was really asked (W3C WebSub, 5.3), or what it says
 * when it does not push (5.2).
 */
record Confirmation(Map<String, String> fields) {
  private static final int MOST_FIELDS = 20;
  private static final Duration LONGEST = Duration.ofDays(365);

  /** Of a hub that names no end. */
  private static final Duration USUAL = Duration.ofDays(7);

  /**
   * @param query as it stands in the address; null when there is none
   * @throws IllegalArgumentException when it is none
   */
  static Confirmation of(@Nullable String query) {
    Map<String, String> fields = new HashMap<>();
    for (String field : String.valueOf(query).split("&", MOST_FIELDS)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
      }
    }
    return new Confirmation(fields);
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }

  boolean isRefusal() {
    return field("mode").equals("denied");
  }

  boolean asks() {
    return field("mode").equals("subscribe") && !challenge().isEmpty();
  }

  String topic() {
    return field("topic");
  }

  String challenge() {
    return field("challenge");
  }

  /** In one line of bounded length. */
  String reason() {
    String reason = field("reason").replaceAll("\\p{Cntrl}", " ").strip();
    return reason.isEmpty()
        ? "the hub gives no reason"
        : reason.substring(0, Math.min(200, reason.length()));
  }

  Duration promised() {
    String seconds = field("lease_seconds");
    if (!seconds.matches("\\d{1,9}")) {
      return USUAL;
    }
    Duration promised = Duration.ofSeconds(Long.parseLong(seconds));
    return promised.compareTo(LONGEST) > 0 ? LONGEST : promised;
  }

  private String field(String name) {
    return fields.getOrDefault("hub." + name, "");
  }
}
