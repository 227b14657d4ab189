package io.chapar.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.json.RecordJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** A document that says what receivers get and what the API takes. */
public enum PublishedDocument {
  RECORD(
      "record-1.schema.json",
      "application/schema+json",
      "the record: one version of an article, or of an alarm (JSON Schema 2020-12)",
      RecordJson::schema),
  EVENT(
      "event-1.schema.json",
      "application/schema+json",
      "the record in a CloudEvent, as webhooks carry it (JSON Schema 2020-12)",
      () -> text(EmbeddedSchema.event())),
  REFERENCE(
      "reference-1.schema.json",
      "application/schema+json",
      "the event that says where its record is (JSON Schema 2020-12)",
      () -> text(EmbeddedSchema.reference())),
  ASYNCAPI(
      "asyncapi.json",
      "application/json",
      "channels and messages of all destinations, with examples (AsyncAPI 3.1)",
      () -> text(new AsyncApi().document())),
  OPENAPI(
      "openapi.json",
      "application/json",
      "the API of a node, and the request that a webhook's receiver gets (OpenAPI 3.1)",
      () -> text(openApi()));

  private final String fileName;
  private final String mediaType;
  private final String about;
  private final Supplier<byte[]> text;

  PublishedDocument(String fileName, String mediaType, String about, Supplier<byte[]> text) {
    this.fileName = fileName;
    this.mediaType = mediaType;
    this.about = about;
    this.text = text;
  }

  /** Of the file in the distribution, and below {@code /api/schemas/}. */
  public String fileName() {
    return fileName;
  }

  public String mediaType() {
    return mediaType;
  }

  /** What it describes, for people: a part of a sentence. */
  public String about() {
    return about;
  }

  public static Optional<PublishedDocument> of(String fileName) {
    return Arrays.stream(values()).filter(one -> one.fileName.equals(fileName)).findFirst();
  }

  /** JSON in UTF-8, the same at each call; it is made anew each time. */
  public byte[] text() {
    return text.get();
  }

  /** The description of the API, and what a node asks of a webhook's receiver. */
  private static ObjectNode openApi() {
    ObjectNode api = EmbeddedSchema.document("/io/chapar/admin/openapi.json");
    api.set("webhooks", EmbeddedSchema.document("webhooks.json"));
    EmbeddedSchema.addTo(api.withObject("/components/schemas"));
    for (JsonNode path : api.path("paths")) {
      path.forEach(PublishedDocument::addRefusals);
    }
    return api;
  }

  /** They are the same for all: what guards the API comes before its operations. */
  private static void addRefusals(JsonNode operation) {
    operation
        .withObject("/responses")
        .putObject("4XX")
        .put("$ref", "#/components/responses/Refused");
  }

  private static byte[] text(ObjectNode document) {
    try {
      String text =
          EmbeddedSchema.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
      return (text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
