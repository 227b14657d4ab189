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
 * <p>Source: CloudEvents 1.0.2 and its bindings: AMQP 3.1, Kafka 3.2, MQTT 3.1, HTTP 3.1 (binary
 * mode).
 */
public enum Binding {
  /** Application properties of AMQP, with an underscore, which JMS needs. */
  JMS("jms", "cloudEvents_"),
  /** Record headers; the media type is one of them. */
  KAFKA("kafka", "ce_"),
  /** User properties of MQTT 5. */
  MQTT5("mqtt5", ""),
  /** Header fields of HTTP. */
  HTTP("http", "ce-");

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
  Map<String, String> headers(CloudEvent event, String contentType) {
    Map<String, String> headers = new LinkedHashMap<>();
    event.attributes().forEach((name, value) -> headers.put(prefix + name, value(value)));
    if (this == KAFKA) {
      headers.put("content-type", contentType);
    }
    return headers;
  }

  /** A field of HTTP holds printable ASCII, and {@code %} begins a byte of UTF-8. */
  private String value(String value) {
    return this == HTTP
        ? PercentEncoding.encode(value, StandardCharsets.UTF_8, Binding::isPlain)
        : value;
  }

  private static boolean isPlain(String value, int at) {
    char c = value.charAt(at);
    return c > ' ' && c < 0x7f && c != '"' && c != '%';
  }
}
