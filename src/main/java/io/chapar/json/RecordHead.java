package io.chapar.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.chapar.article.ReportVersion.Event;
import io.chapar.article.ReportVersion.Head;
import io.chapar.article.ReportVersion.Kind;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads of a record what its delivery needs, and goes over the rest only to see that it is whole.
 */
final class RecordHead {
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, String> values = new HashMap<>();
  private boolean alarm;

  private RecordHead() {}

  /**
   * @throws IOException when it is no JSON object, or one of the head's fields is missing or wrong
   */
  static Head read(byte[] record) throws IOException {
    try (JsonParser parser = JSON.createParser(record)) {
      RecordHead head = new RecordHead();
      head.take(parser);
      return head.head();
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IOException("a field of the record is wrong", e);
    }
  }

  private void take(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new JsonParseException(parser, "is no JSON object");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      alarm |= name.equals("alarm") && value == JsonToken.START_OBJECT;
      if (value.isScalarValue()) {
        take(name, parser);
      }
      parser.skipChildren();
    }
    if (parser.nextToken() != null) {
      throw new JsonParseException(parser, "is more than one JSON object");
    }
  }

  private void take(String name, JsonParser parser) throws IOException {
    switch (name) {
      case "id",
          "version",
          "generation",
          "event",
          "recordedAt",
          "cluster",
          "feed",
          "publishedAt",
          "publishedPrecision" ->
          values.put(name, parser.getText());
      default -> {}
    }
  }

  private Head head() throws IOException {
    return new Head(
        value("id"),
        Integer.parseInt(value("version")),
        values.getOrDefault("generation", ""),
        Event.valueOf(value("event").toUpperCase(Locale.ROOT)),
        Instant.parse(value("recordedAt")),
        values.getOrDefault("cluster", value("id")),
        alarm ? Kind.ALARM : Kind.ARTICLE,
        value("feed"),
        publishedAt());
  }

  private String value(String name) throws IOException {
    String value = values.get(name);
    if (value == null) {
      throw new IOException("the record has no " + name);
    }
    return value;
  }

  private @Nullable Instant publishedAt() {
    String at = values.get("publishedAt");
    boolean day = "day".equalsIgnoreCase(values.get("publishedPrecision"));
    return at == null || day ? null : OffsetDateTime.parse(at).toInstant();
  }
}
