package io.chapar.camel.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.TemporaryFailure;
import io.chapar.contract.PublishedDocument;
import io.chapar.text.SingleLine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * {@code frame-record}: puts before a record as JSON which schema it has, by the id that the schema
 * has in a registry: a zero byte, and the id in four bytes, the highest first. The schema is
 * registered when the first record comes; the registry gives a schema that it knows the id that it
 * has. Without a registry, and without a body, nothing is done.
 *
 * <p>Source: Confluent, "Schema Registry: Wire format" and "Schema Registry API"; Apicurio Registry
 * has the same interface at {@code /apis/ccompat/v7}.
 */
final class FrameRecord implements Processor {
  /** The exchange's property that has the registry's address; empty for none. */
  static final String REGISTRY = "registry";

  /** The exchange's property that has USER:PASSWORD for the registry; empty for none. */
  static final String LOGIN = "registry-login";

  /** The exchange's property that names the schema in the registry, such as TOPIC-value. */
  static final String SUBJECT = "subject";

  private static final int PREFIX_BYTES = 5;
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A registry that lost its schemas is told them again. */
  private static final Duration KEPT = Duration.ofHours(12);

  private final Clock clock;
  private final Map<Subject, Question.Answer<Integer>> ids = new ConcurrentHashMap<>();

  FrameRecord(Clock clock) {
    this.clock = clock;
  }

  private record Subject(String registry, String name) {
    Question question() {
      String below = registry.endsWith("/") ? registry : registry + "/";
      return new Question("the schema registry", "POST", below + "subjects/" + name + "/versions");
    }
  }

  @Override
  public void process(Exchange exchange) throws InterruptedException {
    String registry = property(exchange, REGISTRY);
    byte[] record = exchange.getMessage().getBody(byte[].class);
    if (registry.isEmpty() || record == null || record.length == 0) {
      return;
    }
    Subject subject = new Subject(registry, subject(exchange));
    int id =
        ids.computeIfAbsent(subject, known -> new Question.Answer<>(clock, KEPT))
            .get(() -> Optional.of(register(subject, exchange)))
            .orElseThrow();
    exchange.getMessage().setBody(framed(id, record));
  }

  private static byte[] framed(int id, byte[] record) {
    return ByteBuffer.allocate(PREFIX_BYTES + record.length)
        .put((byte) 0)
        .putInt(id)
        .put(record)
        .array();
  }

  private static String property(Exchange exchange, String name) {
    return exchange.getProperty(name, "", String.class).strip();
  }

  private static String subject(Exchange exchange) {
    String subject = property(exchange, SUBJECT);
    if (!subject.matches("[A-Za-z0-9._-]{1,255}")) {
      throw new TemporaryFailure(
          SUBJECT
              + " is \""
              + subject
              + "\"; it is letters, digits, dots, dashes and underscores: frame-record");
    }
    return subject;
  }

  private static int register(Subject subject, Exchange exchange) {
    Question question = subject.question();
    Message answer =
        question.ask(
            exchange.getContext(),
            request -> write(request.getMessage(), property(exchange, LOGIN)));
    int status = Question.status(answer);
    JsonNode said = json(answer.getBody(byte[].class));
    if (status / 100 == 2 && said.path("id").isInt()) {
      return said.path("id").intValue();
    }
    throw new TemporaryFailure(
        "the schema registry answered %d%s for %s: %s"
            .formatted(status, reason(said), subject.name(), question.shown()));
  }

  private static String reason(JsonNode said) {
    String message = said.path("message").asText();
    return message.isEmpty() ? "" : " (" + SingleLine.of(message) + ")";
  }

  private static JsonNode json(byte @Nullable [] body) {
    try {
      return JSON.readTree(body == null ? new byte[0] : body);
    } catch (IOException e) {
      return JSON.missingNode(); // it says so in words
    }
  }

  private static void write(Message request, String login) throws IOException {
    request.setHeader(Exchange.CONTENT_TYPE, MEDIA_TYPE);
    request.setHeader("Accept", MEDIA_TYPE + ", application/json");
    if (!login.isEmpty()) {
      byte[] credentials = login.getBytes(StandardCharsets.UTF_8);
      request.setHeader(
          "Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }
    String schema = new String(PublishedDocument.RECORD.text(), StandardCharsets.UTF_8);
    request.setBody(JSON.writeValueAsBytes(Map.of("schemaType", "JSON", "schema", schema)));
  }
}
