package io.chapar.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where two JSON values differ, a line for each place. */
final class JsonDifference {
  private static final int LONGEST = 100;

  /** A person writes 450000 where a machine wrote 450000.0. */
  private static final Comparator<JsonNode> SAME_NUMBER =
      (one, other) ->
          one.isNumber() && other.isNumber()
              ? one.decimalValue().compareTo(other.decimalValue())
              : one.equals(other) ? 0 : 1;

  private final List<String> lines = new ArrayList<>();

  private JsonDifference() {}

  /** {@code blocks[2].text: expected "…", is "…"}; none when they are equal. */
  static List<String> of(JsonNode expected, JsonNode actual) {
    JsonDifference difference = new JsonDifference();
    difference.compare("", expected, actual);
    return difference.lines;
  }

  private void compare(String place, JsonNode expected, JsonNode actual) {
    if (expected.equals(SAME_NUMBER, actual)) {
      return;
    }
    if (expected.isObject() && actual.isObject()) {
      Set<String> names = new TreeSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      actual.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> compare(below(place, name), expected.path(name), actual.path(name)));
    } else if (expected.isArray() && actual.isArray()) {
      for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
        compare(place + "[" + i + "]", expected.path(i), actual.path(i));
      }
    } else {
      lines.add(place + ": expected " + shown(expected) + ", is " + shown(actual));
    }
  }

  private static String below(String place, String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  private static String shown(JsonNode value) {
    if (value.isMissingNode()) {
      return "nothing";
    }
    String text = value.toString();
    return text.codePointCount(0, text.length()) > LONGEST
        ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…"
        : text;
  }
}
