package io.chapar.cli.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where two JSON values differ, a line for each place. */
final class JsonDifference {
  private static final int LONGEST = 100;
  private static final int BEFORE = 30;

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
      int[] wanted = shown(expected);
      int[] is = shown(actual);
      int from = start(Arrays.mismatch(wanted, is));
      lines.add(place + ": expected " + part(wanted, from) + ", is " + part(is, from));
    }
  }

  private static String below(String place, String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  private static int[] shown(JsonNode value) {
    return (value.isMissingNode() ? "nothing" : value.toString()).codePoints().toArray();
  }

  /** With a little of what is the same before it. */
  private static int start(int difference) {
    return difference < LONGEST - BEFORE ? 0 : difference - BEFORE;
  }

  private static String part(int[] text, int from) {
    int end = Math.min(text.length, from + LONGEST);
    String cut = new String(text, from, end - from);
    return (from > 0 ? "…" : "") + cut + (end < text.length ? "…" : "");
  }
}
