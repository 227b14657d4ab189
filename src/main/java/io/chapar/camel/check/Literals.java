package io.chapar.camel.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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
    boolean right =
        switch (type) {
          case "boolean" -> text.matches("(?i)true|false");
          case "integer" -> text.matches("-?\\d{1,18}");
          case "number" -> text.matches("-?\\d{1,18}(\\.\\d{1,18})?");
          case "duration" -> DURATION.matcher(text).matches();
          default -> true;
        };
    return right ? Optional.empty() : Optional.of(right(type));
  }

  static String right(String type) {
    return switch (type) {
      case "boolean" -> "it is true or false";
      case "integer" -> "it is a whole number";
      case "number" -> "it is a number";
      case "duration" -> "it is a number and ms, s, m, h or d, such as 15m";
      default -> "it is a " + type;
    };
  }

  /** The same by the metadata of an option, which may list choices. */
  static String right(JsonNode option) {
    return option.has("enum")
        ? "it is one of " + String.join(", ", choices(option))
        : right(option.path("type").asText());
  }

  static List<String> choices(JsonNode option) {
    List<String> choices = new ArrayList<>();
    option.path("enum").forEach(choice -> choices.add(choice.asText()));
    return choices;
  }
}
