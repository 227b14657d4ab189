package io.chapar.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the screen shows of a record.
 *
 * @param published ISO 8601 with offset, empty when the record has none
 * @param body the first paragraph, empty when there is none
 */
record DemoRecord(
    String id,
    int version,
    String event,
    String feed,
    String language,
    String title,
    String published,
    String precision,
    String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** From the record, or from a CloudEvent that carries it as its data. */
  static DemoRecord parse(byte[] json) throws IOException {
    JsonNode node = JSON.readTree(json);
    JsonNode fields = node.has("specversion") ? node.path("data") : node;
    if (!fields.hasNonNull("id") || !fields.hasNonNull("version")) {
      throw new IOException("a record has id and version; this has " + names(fields));
    }
    return new DemoRecord(
        fields.path("id").asText(),
        fields.path("version").asInt(),
        fields.path("event").asText(""),
        fields.path("feed").asText(""),
        fields.path("language").asText("und"),
        text(fields, "title"),
        text(fields, "publishedAt"),
        fields.path("publishedPrecision").asText("minute"),
        body(fields.path("blocks")));
  }

  /** The same for every repeat of a delivery. */
  String key() {
    return id + " v" + version;
  }

  private static String text(JsonNode fields, String name) {
    return fields.hasNonNull(name) ? fields.get(name).asText() : "";
  }

  private static String names(JsonNode fields) {
    return String.join(", ", (Iterable<String>) fields::fieldNames);
  }

  private static String body(JsonNode blocks) {
    return stream(blocks)
        .filter(block -> block.path("kind").asText().equalsIgnoreCase("paragraph"))
        .findFirst()
        .map(block -> block.path("text").asText())
        .orElse("");
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
