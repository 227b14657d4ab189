package io.chapar.camel.check;

import java.util.Optional;
import java.util.regex.Pattern;

/** Values that are written down, judged by the type that they should have. */
final class Literals {
  private static final Pattern DURATION =
      Pattern.compile(
          "-?\\d+|(\\d+(d|days?))?(\\d+(h|hours?))?(\\d+(m|mins?|minutes?))?"
              + "(\\d+(s|secs?|seconds?))?(\\d+(ms|millis))?|PT?[0-9DHMST.]+");

  private Literals() {}

  /** What would be right; empty when it is right, or when that shows only as it runs. */
  static Optional<String> fault(String type, String value) {
    String text = value.strip();
    if (text.isEmpty() || text.startsWith("#") || text.contains("{{") || text.contains("${")) {
      return Optional.empty();
    }
    return switch (type) {
      case "boolean" -> unless(text.matches("(?i)true|false"), "it is true or false");
      case "integer" -> unless(text.matches("-?\\d{1,18}"), "it is a whole number");
      case "number" -> unless(text.matches("-?\\d{1,18}(\\.\\d{1,18})?"), "it is a number");
      case "duration" ->
          unless(
              DURATION.matcher(text).matches(), "it is a number and ms, s, m, h or d, such as 15m");
      default -> Optional.empty();
    };
  }

  private static Optional<String> unless(boolean right, String message) {
    return right ? Optional.empty() : Optional.of(message);
  }
}
