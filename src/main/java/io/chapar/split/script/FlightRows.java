package io.chapar.split.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * The state that the app router of Next.js streams in pieces, {@code self.__next_f.push([1,"…"])}:
 * rows of React's flight format. A row is {@code id:JSON} and a line end, or {@code id:T}, the
 * number of bytes in hexadecimal, a comma and a text; {@code "$id"} in one row stands for another.
 */
final class FlightRows {
  private static final String PUSH = "__next_f.push(";
  private static final int TEXT = 1;

  private final StringBuilder stream = new StringBuilder();
  private final Map<String, JsonNode> rows = new HashMap<>();

  static boolean isPiece(String script) {
    return script.contains(PUSH);
  }

  void add(String script) {
    LooseJson.parse(script.substring(script.indexOf(PUSH) + PUSH.length()))
        .filter(piece -> piece.path(0).asInt() == TEXT)
        .map(piece -> piece.path(1).asText(""))
        .ifPresent(stream::append);
  }

  /** All rows, each with those that it names in their places. */
  JsonNode state() {
    byte[] bytes = stream.toString().getBytes(UTF_8);
    for (int at = 0; at < bytes.length; ) {
      at = row(bytes, at);
    }
    JsonNode state = JsonNodeFactory.instance.arrayNode().addAll(rows.values());
    JsonReferences.follow(state, this::named);
    return state;
  }

  /** The place after the row. */
  private int row(byte[] bytes, int start) {
    int colon = end(bytes, start, ':');
    String id = text(bytes, start, colon);
    boolean isText = colon + 1 < bytes.length && bytes[colon + 1] == 'T';
    int comma = isText ? end(bytes, colon, ',') : bytes.length;
    int length = isText ? length(text(bytes, colon + 2, comma)) : -1;
    if (length >= 0) {
      int end = (int) Math.min(bytes.length, comma + 1L + length);
      rows.put(id, JsonNodeFactory.instance.textNode(text(bytes, comma + 1, end)));
      return end;
    }
    int end = end(bytes, colon, '\n');
    LooseJson.parse(text(bytes, colon + 1, end)).ifPresent(row -> rows.put(id, row));
    return end + 1;
  }

  private static int length(String hexadecimal) {
    try {
      return Integer.parseInt(hexadecimal, 16);
    } catch (NumberFormatException noLength) {
      return -1;
    }
  }

  private static int end(byte[] bytes, int from, char sign) {
    int at = from;
    while (at < bytes.length && bytes[at] != sign) {
      at++;
    }
    return at;
  }

  private static String text(byte[] bytes, int from, int to) {
    return from < to ? new String(bytes, from, to - from, UTF_8) : "";
  }

  private JsonNode named(JsonNode node) {
    String name = node.isTextual() ? node.asText() : "";
    return name.startsWith("$") && name.length() < 12
        ? rows.getOrDefault(name.replaceFirst("^\\$[L@]?", ""), node)
        : node;
  }
}
