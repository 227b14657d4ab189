package io.chapar.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.deliver.ClaimCheck;
import io.chapar.json.RecordJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The schemas of the record and of its event, whole or as a part of another document. They are
 * written once, in JSON Schema 2020-12; each document has the dialect and the references of its own
 * kind.
 */
final class EmbeddedSchema {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final String REFERENCE = "$ref";
  private static final String RECORD_FIELD = "data";
  private static final String DEFINITIONS = "$defs";
  private static final String RECORD = "urn:chapar:schema:record-1";
  private static final String IN_COMPONENTS = "#/components/schemas/";

  private EmbeddedSchema() {}

  /** A document beside this class. */
  static ObjectNode document(String name) {
    try (InputStream file = EmbeddedSchema.class.getResourceAsStream(name)) {
      return (ObjectNode) JSON.readTree(Objects.requireNonNull(file, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode record() {
    try {
      return (ObjectNode) JSON.readTree(RecordJson.schema());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The event's schema with the record's inside it (JSON Schema 2020-12, 9.3: bundling). */
  static ObjectNode event() {
    ObjectNode event = document("event-1.schema.json");
    event.putObject(DEFINITIONS).set("record", record());
    return event;
  }

  /** The event that says where its record is: the same attributes, and one more in its place. */
  static ObjectNode reference() {
    ObjectNode event = document("event-1.schema.json");
    event.put("$id", "urn:chapar:schema:reference-1");
    event.put("title", "Chapar event that refers to its record, version 1");
    event.put(
        "description",
        "An event as event-1 describes it, without the record, where the route has a claim check"
            + " and the message would be larger.");
    ArrayNode required = event.withArray("required");
    required.removeIf(name -> name.asText().equals(RECORD_FIELD));
    required.add(ClaimCheck.ATTRIBUTE);
    ObjectNode properties = event.withObject("/properties");
    properties.remove(RECORD_FIELD);
    properties
        .putObject(ClaimCheck.ATTRIBUTE)
        .put(
            "description",
            "Where the record is, as long as ledger.keep says: a GET with Authorization: Bearer and"
                + " record.token has it as its body.")
        .put("type", "string")
        .put("format", "uri");
    return event;
  }

  /**
   * In JSON Schema 2020-12, which is OpenAPI 3.1's: {@code Record}, {@code RecordEvent} and {@code
   * RecordReference}.
   */
  static void addTo(ObjectNode schemas) {
    ObjectNode record = part(record());
    ObjectNode event = part(document("event-1.schema.json"));
    rewrite(record, to -> to.replaceFirst("^#/", IN_COMPONENTS + "Record/"));
    rewrite(event, to -> to.equals(RECORD) ? IN_COMPONENTS + "Record" : to);
    schemas.set("Record", record);
    schemas.set("RecordEvent", event);
    schemas.set("RecordReference", part(reference()));
  }

  /** In draft-07, of which AsyncAPI's own is a superset: the same. */
  static void addInDraft07To(ObjectNode schemas) {
    addTo(schemas);
    schemas.forEach(EmbeddedSchema::toDraft07);
    rewrite(schemas, to -> to.replace("/" + DEFINITIONS + "/", "/definitions/"));
  }

  /** A part has no dialect and no name of its own. */
  private static ObjectNode part(ObjectNode schema) {
    return schema.without(List.of("$schema", "$id"));
  }

  private static void rewrite(JsonNode node, UnaryOperator<String> reference) {
    if (node instanceof ObjectNode object && object.path(REFERENCE).isTextual()) {
      object.put(REFERENCE, reference.apply(object.get(REFERENCE).asText()));
    }
    node.forEach(child -> rewrite(child, reference));
  }

  /** There, what stands beside a reference is not read, and two keywords have other names. */
  private static void toDraft07(JsonNode node) {
    node.forEach(EmbeddedSchema::toDraft07);
    if (node instanceof ObjectNode object) {
      rename(object, DEFINITIONS, "definitions");
      rename(object, "dependentRequired", "dependencies");
      if (object.path(REFERENCE).isTextual() && object.size() > 1) {
        JsonNode to = object.remove(REFERENCE);
        object.putArray("allOf").addObject().set(REFERENCE, to);
      }
    }
  }

  private static void rename(ObjectNode object, String from, String to) {
    JsonNode value = object.remove(from);
    if (value != null) {
      object.set(to, value);
    }
  }
}
