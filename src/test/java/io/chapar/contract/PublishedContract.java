package io.chapar.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.chapar.deliver.Binding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Judges what a receiver got by the published documents. Of a sender they are read strictly: a
 * field or a header that they do not describe is a fault. A receiver with threads of its own
 * collects with {@code judge…}, and ends with {@link #requireKept}.
 */
public final class PublishedContract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema RECORD = strict(document(PublishedDocument.RECORD));
  private static final JsonSchema EVENT = strict(document(PublishedDocument.EVENT));
  private static final JsonSchema REFERENCE = strict(document(PublishedDocument.REFERENCE));
  private static final JsonNode ASYNCAPI = document(PublishedDocument.ASYNCAPI);

  private final List<String> faults = new CopyOnWriteArrayList<>();

  /** A published document, parsed. */
  static JsonNode document(PublishedDocument document) {
    return parsed(document.text());
  }

  static JsonNode parsed(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonSchema strict(JsonNode schema) {
    JsonNode closed = schema.deepCopy();
    close(closed);
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(closed);
  }

  private static void close(JsonNode schema) {
    schema.forEach(PublishedContract::close);
    if (schema instanceof ObjectNode object
        && object.path("properties").isObject()
        && object.path("type").isTextual()) {
      object.putIfAbsent("additionalProperties", JSON.getNodeFactory().booleanNode(false));
    }
  }

  private static List<String> faults(JsonSchema schema, JsonNode json) {
    List<String> faults = new ArrayList<>();
    schema
        .validate(json, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
        .forEach(fault -> faults.add(fault.toString()));
    return faults;
  }

  static List<String> faultsOfRecord(JsonNode record) {
    return faults(RECORD, record);
  }

  static List<String> faultsOfEvent(JsonNode event) {
    return faults(event.has("dataref") ? REFERENCE : EVENT, event);
  }

  /**
   * @param headers that the binding speaks of, and no others
   */
  static List<String> faultsOfHeaders(String message, Map<String, String> headers) {
    JsonNode schema = ASYNCAPI.at("/components/messages/" + message + "/headers");
    return faults(strict(schema), JSON.valueToTree(headers));
  }

  /** Throws when a record is not as it is published; gives it otherwise. */
  public static JsonNode requireRecord(JsonNode record) {
    requireNone(faultsOfRecord(record));
    return record;
  }

  /** Throws when a message is not as it is published; a null body is a tombstone. */
  public static void requireMessage(Binding binding, Map<String, String> headers, byte[] body) {
    if (!binding.isBinary()) {
      requireEvent(binding, headers, body);
      return;
    }
    boolean refers = headers.containsKey(binding.header("dataref"));
    List<String> faults = faultsOfHeaders(binding.word() + (refers ? "Reference" : ""), headers);
    if (refers && body != null && body.length > 0) {
      faults.add("a body beside a reference to it");
    } else if (!refers) {
      faults.addAll(faultsOfRecord(parsed(body)));
    }
    requireNone(faults);
  }

  private static void requireEvent(Binding binding, Map<String, String> headers, byte[] body) {
    JsonNode event = parsed(body);
    String message = binding.word() + (event.has("dataref") ? "Reference" : "");
    List<String> faults = new ArrayList<>(faultsOfHeaders(message, headers));
    faults.addAll(faultsOfEvent(event));
    requireNone(faults);
  }

  /** Of what {@code Content-Type} says is a CloudEvent; nothing else has a contract here. */
  public void judgeEvent(String contentType, byte[] body) {
    String type = String.valueOf(contentType);
    if (type.startsWith("application/cloudevents+json")) {
      faults.addAll(faultsOfEvent(parsed(body)));
    } else if (type.startsWith("application/cloudevents-batch+json")) {
      parsed(body).forEach(event -> faults.addAll(faultsOfEvent(event)));
    }
  }

  /** Throws when something that was judged is not as it is published. */
  public void requireKept() {
    requireNone(faults);
  }

  private static void requireNone(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new AssertionError("not as it is published: " + faults);
    }
  }
}
