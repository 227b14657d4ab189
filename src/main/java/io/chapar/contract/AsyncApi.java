package io.chapar.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import io.chapar.deliver.Binding;
import io.chapar.deliver.ClaimCheck;
import io.chapar.deliver.Envelope;
import io.chapar.deliver.QueueMessage;
import io.chapar.deliver.WebhookSecret;
import io.chapar.deliver.WebhookSigner;
import io.chapar.json.RecordJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The AsyncAPI document: {@code asyncapi.json} beside this class has the channels; headers follow
 * from the event's schema and the binding, and the examples are messages as they are sent.
 *
 * <p>Source: AsyncAPI 3.1.0.
 */
final class AsyncApi {
  private static final String SCHEMA = "https://news.example/api/schemas/record-1.schema.json";
  private static final ClaimCheck REFERRING =
      new ClaimCheck(0, "https://news.example/api/records/");
  private static final String EXAMPLE_SECRET = "whsec_bm90IGEgc2VjcmV0LCBhbiBleGFtcGxlIG9mIG9uZQ==";

  private final ObjectNode document = EmbeddedSchema.document("asyncapi.json");
  private final RecordJson json = new RecordJson();
  private final QueueMessage message = new QueueMessage(SCHEMA);
  private final List<ReportVersion> versions = versions();

  ObjectNode document() {
    ObjectNode schemas = document.withObject("/components").putObject("schemas");
    EmbeddedSchema.addInDraft07To(schemas);
    for (Binding binding : Binding.values()) {
      reference(binding, schemas.at("/RecordReference"));
      ObjectNode headers = headers(binding, schemas.at("/RecordEvent"));
      String payload = binding.isBinary() ? "Record" : "RecordEvent";
      message(binding.word(), payload, version -> message.compose(version, binding))
          .set("headers", headers);
      if (binding == Binding.KAFKA) {
        message("tombstone").set("headers", headers.deepCopy());
      }
    }
    message("webhook", "RecordEvent", version -> signed(version, ClaimCheck.NONE));
    message("webhookReference", "RecordReference", version -> signed(version, REFERRING))
        .set("headers", document.at("/components/messages/webhook/headers"));
    message("file", "Record", version -> Envelope.file(version, ".json", "", json.write(version)))
        .remove("headers");
    return document;
  }

  /** Beside the message that carries its record, in the same channels, the one that does not. */
  private void reference(Binding binding, JsonNode event) {
    String name = binding.word() + "Reference";
    ObjectNode described = message(name);
    if (binding.isBinary()) {
      described.put("title", "Reference to a record, without a body");
      described.putObject("payload").put("type", "null");
    } else {
      described.put("title", "CloudEvent that says where its record is");
      described.put("contentType", binding.contentType());
      message(name, "RecordReference", version -> message.compose(version, binding, REFERRING));
    }
    described.put("description", "Only with a claim check: dataref says where the record is.");
    described.set("headers", headers(binding, event));
    JsonNode bindings = document.at("/components/messages/" + binding.word() + "/bindings");
    if (bindings.isObject()) {
      described.set("bindings", bindings.deepCopy());
    }
  }

  private ObjectNode message(String name) {
    return document.withObject("/components/messages/" + name);
  }

  private ObjectNode message(
      String name, String payload, Function<ReportVersion, Envelope> composed) {
    ObjectNode described = message(name);
    described.putObject("payload").put("$ref", "#/components/schemas/" + payload);
    boolean hasHeaders = !name.equals("file");
    ArrayNode examples = described.putArray("examples");
    versions.forEach(version -> example(examples, version, composed.apply(version), hasHeaders));
    return described;
  }

  private static void example(
      ArrayNode examples, ReportVersion version, Envelope envelope, boolean hasHeaders) {
    ObjectNode example = examples.addObject();
    example.put("name", version.kind().word() + "-" + version.event().word());
    if (hasHeaders) {
      ObjectNode headers = example.putObject("headers");
      envelope.headers().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(header -> headers.put(header.getKey(), header.getValue()));
    }
    example.set("payload", parsed(envelope.body()));
  }

  private static Envelope signed(ReportVersion version, ClaimCheck check) {
    Clock clock = Clock.fixed(version.recordedAt(), ZoneOffset.UTC);
    return new WebhookSigner(clock, SCHEMA)
        .sign(version, List.of(new WebhookSecret(EXAMPLE_SECRET)), check);
  }

  /** The attributes as this binding names them, and what it adds. */
  private static ObjectNode headers(Binding binding, JsonNode event) {
    ObjectNode headers = EmbeddedSchema.JSON.createObjectNode().put("type", "object");
    ArrayNode required = headers.putArray("required");
    ObjectNode properties = headers.putObject("properties");
    if (binding.isBinary()) {
      event.path("required").forEach(name -> require(required, binding, name.asText()));
      event.path("properties").properties().stream()
          .filter(attribute -> isAttribute(attribute.getKey()))
          .forEach(each -> properties.set(binding.header(each.getKey()), each.getValue()));
    }
    binding
        .mediaType()
        .ifPresent(name -> required.add(mediaType(properties, name, binding.contentType())));
    binding.duplicateId().ifPresent(name -> required.add(duplicateId(properties, name)));
    return headers;
  }

  private static void require(ArrayNode required, Binding binding, String attribute) {
    if (isAttribute(attribute)) {
      required.add(binding.header(attribute));
    }
  }

  /** Of those that are headers by the binding's rule. */
  private static boolean isAttribute(String name) {
    return !name.equals("data") && !name.equals("datacontenttype");
  }

  private static String mediaType(ObjectNode properties, String name, String type) {
    properties.putObject(name).put("description", "The media type of the body.").put("const", type);
    return name;
  }

  private static String duplicateId(ObjectNode properties, String name) {
    properties
        .putObject(name)
        .put(
            "description",
            "By it the broker drops a repeat: the event's id, and after a replay that a person"
                + " asked for /replay-N behind it.")
        .put("type", "string");
    return name;
  }

  /** All events of a report, and those of an alarm. */
  private List<ReportVersion> versions() {
    ReportVersion report = json.read(bytes("report.example.json"));
    ReportVersion alarm = json.read(bytes("alarm.example.json"));
    return Stream.concat(
            Stream.of(Event.values()).map(event -> version(report, event)),
            Stream.of(Event.CREATED, Event.WITHDRAWN, Event.TEST)
                .map(event -> version(alarm, event)))
        .toList();
  }

  private static ReportVersion version(ReportVersion of, Event event) {
    int number = event == Event.CREATED || event == Event.TEST ? 1 : 2;
    return new ReportVersion(
        of.id(), number, of.generation(), event, of.recordedAt(), of.cluster(), of.report());
  }

  private static byte[] bytes(String example) {
    return EmbeddedSchema.document(example).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode parsed(byte[] body) {
    try {
      return EmbeddedSchema.JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
