package io.chapar.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.config.Moments;
import io.chapar.config.RangeEnd;
import io.chapar.ledger.selection.Cursor;
import io.chapar.ledger.selection.Selection;
import io.chapar.ledger.selection.TimeRange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks with: of its path, its query, or its body, a flat JSON object. Those that are
 * not known are refused, so that a misspelt one selects nothing else than was meant.
 */
final class Parameters {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final int LONGEST = 300;
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final Map<String, String> values = new LinkedHashMap<>();

  /**
   * @param longest characters of one of them
   * @throws IllegalArgumentException when it is no query
   */
  static Parameters ofQuery(@Nullable String rawQuery, int longest) {
    Parameters parameters = new Parameters();
    String[] pairs = rawQuery == null ? new String[0] : rawQuery.split("&", MOST);
    for (String pair : pairs) {
      if (!pair.isEmpty()) {
        parameters.add(pair, longest);
      }
    }
    return parameters;
  }

  private void add(String pair, int longest) {
    int equals = pair.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("the query has \"" + decoded(pair) + "\" without a value");
    }
    put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)), longest);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /**
   * @param longest characters of one of them
   * @throws IllegalArgumentException when it is no flat JSON object
   */
  static Parameters ofBody(byte[] body, int longest) {
    Parameters parameters = new Parameters();
    try {
      JsonNode node = JSON.readTree(body);
      if (node == null || !node.isObject()) {
        throw new IllegalArgumentException("the body is no JSON object");
      }
      node.properties().forEach(field -> parameters.put(field.getKey(), scalar(field), longest));
    } catch (IOException e) {
      throw new IllegalArgumentException("the body is no JSON object", e);
    }
    return parameters;
  }

  private static String scalar(Map.Entry<String, JsonNode> field) {
    if (!field.getValue().isValueNode() || field.getValue().isNull()) {
      throw new IllegalArgumentException(field.getKey() + " is neither text nor true or false");
    }
    return field.getValue().asText();
  }

  void put(String name, String value) {
    put(name, value, LONGEST);
  }

  private void put(String name, String value, int longest) {
    if (value.length() > longest) {
      throw new IllegalArgumentException(name + " is longer than " + longest + " characters");
    }
    values.put(name, value);
  }

  void requireKnown(Set<String> known) {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException("there is no parameter " + name + " here");
      }
    }
  }

  @Nullable String text(String name) {
    return values.get(name);
  }

  String required(String name) {
    String value = values.get(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  boolean flag(String name) {
    return switch (values.getOrDefault(name, "false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(name + " is true or false");
    };
  }

  /** How many the answer may hold. */
  int limit() {
    String limit = values.getOrDefault("limit", String.valueOf(USUAL));
    if (!limit.matches("\\d{1,3}")
        || Integer.parseInt(limit) < 1
        || Integer.parseInt(limit) > MOST) {
      throw new IllegalArgumentException("limit is from 1 to " + MOST);
    }
    return Integer.parseInt(limit);
  }

  Cursor cursor() {
    String cursor = values.get("cursor");
    return cursor == null ? Cursor.START : Cursor.of(cursor);
  }

  /**
   * @throws IllegalArgumentException when its range of time is none
   */
  Selection selection(@Nullable String state) {
    return new Selection(
        text("subscriber"), state, text("feed"), text("report"), text("host"), range());
  }

  /**
   * From {@code from}, or {@code since}, until {@code until}.
   *
   * @throws IllegalArgumentException when it is none
   */
  TimeRange range() {
    Moments moments = Moments.ofThisMachine();
    RangeEnd from = end(text("from") == null ? "since" : "from", moments::from);
    RangeEnd until = end("until", moments::until);
    RangeEnd.requireOrder(from, until);
    return new TimeRange(RangeEnd.at(from), RangeEnd.at(until));
  }

  private @Nullable RangeEnd end(String name, Function<String, Instant> moment) {
    String written = text(name);
    return written == null ? null : new RangeEnd(name, written, moment.apply(written));
  }
}
