package io.chapar.deliver;

import io.chapar.web.PercentEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the attributes of a CloudEvent travel beside its data.
 *
 * <p>Source: CloudEvents 1.0.2 and its bindings: AMQP 3.1, Kafka 3.2, MQTT 3.1, HTTP 3.1, NATS 3.4
 * (binary mode); that of Google Pub/Sub (googleapis/google-cloudevents, docs/spec/pubsub.md, a
 * draft) 3.1; where there is none, structured mode, with the media type beside the event.
 */
public enum Binding {
  /** Application properties of AMQP, with an underscore, which JMS needs. */
  JMS("jms", "cloudEvents_"),
  /** Record headers; the media type is one of them. */
  KAFKA("kafka", "ce_"),
  /** User properties of MQTT 5. */
  MQTT5("mqtt5", ""),
  /** Header fields of HTTP. */
  HTTP("http", "ce-"),
  /** Headers of NATS 2.2, which are written as those of HTTP. */
  NATS("nats", "ce-"),
  /** Attributes of a message of Google Pub/Sub; the media type is one of them. */
  PUBSUB("pubsub", "ce-"),
  /** All attributes are in the body, beside the record. */
  STRUCTURED("structured", "");

  /** Of the value of an attribute (the quotas of Pub/Sub). */
  private static final int MOST_BYTES_OF_PUBSUB = 1024;

  private final String word;
  private final String prefix;

  Binding(String word, String prefix) {
    this.word = word;
    this.prefix = prefix;
  }

  /** As routes name it. */
  public String word() {
    return word;
  }

  public static Optional<Binding> of(String word) {
    return Arrays.stream(values()).filter(binding -> binding.word.equals(word.strip())).findFirst();
  }

  /** The media type of the data is no attribute among them: each transport has its own place. */
  Map<String, String> headers(CloudEvent event) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (isBinary()) {
      event.attributes().forEach((name, value) -> headers.put(header(name), value(value)));
    }
    mediaType().ifPresent(name -> headers.put(name, contentType()));
    duplicateId().ifPresent(name -> headers.put(name, event.id()));
    return headers;
  }

  /** Whether the attributes stand beside the record, and not with it in the body. */
  public boolean isBinary() {
    return this != STRUCTURED;
  }

  /** The media type of the body. */
  public String contentType() {
    return isBinary() ? "application/json" : CloudEvent.STRUCTURED;
  }

  /** What an attribute is called among the headers. */
  public String header(String attribute) {
    return prefix + attribute;
  }

  /** The header that has the media type, where it is one among the others. */
  public Optional<String> mediaType() {
    return switch (this) {
      case KAFKA, PUBSUB -> Optional.of("content-type");
      case NATS, STRUCTURED -> Optional.of("Content-Type");
      case JMS, MQTT5, HTTP -> Optional.empty();
    };
  }

  /**
   * The header by which a broker drops a message that it has: {@code _AMQ_DUPL_ID} of Artemis,
   * {@code Nats-Msg-Id} of JetStream.
   */
  public Optional<String> duplicateId() {
    return switch (this) {
      case JMS -> Optional.of("_AMQ_DUPL_ID");
      case NATS -> Optional.of("Nats-Msg-Id");
      case KAFKA, MQTT5, HTTP, PUBSUB, STRUCTURED -> Optional.empty();
    };
  }

  /** A field of HTTP holds printable ASCII, and {@code %} begins a byte of UTF-8. */
  private String value(String value) {
    return switch (this) {
      case HTTP, NATS -> PercentEncoding.encode(value, StandardCharsets.UTF_8, Binding::isPlain);
      case PUBSUB -> first(value);
      case JMS, KAFKA, MQTT5, STRUCTURED -> value;
    };
  }

  /** The first of a list of names; all of it stands in the record. */
  private static String first(String names) {
    String first = names;
    while (first.contains(",")
        && first.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES_OF_PUBSUB) {
      first = first.substring(0, first.lastIndexOf(','));
    }
    return first;
  }

  private static boolean isPlain(String value, int at) {
    char c = value.charAt(at);
    return c > ' ' && c < 0x7f && c != '"' && c != '%';
  }
}
