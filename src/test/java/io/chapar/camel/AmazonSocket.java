package io.chapar.camel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * A socket that Amazon's client takes for SQS and SNS. It keeps what is sent, and answers as the
 * references of their APIs say; it is no stand-in for what the services do with a message.
 */
final class AmazonSocket implements AutoCloseable {
  private static final String TYPE = "application/cloudevents+json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Map<String, String>> sent = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile int status = 200;

  /** It does not answer before it is started. */
  AmazonSocket() throws IOException {
    System.setProperty("aws.accessKeyId", "id");
    System.setProperty("aws.secretAccessKey", "secret");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
  }

  void start() {
    server.start();
  }

  /** From now on. */
  void answer(int with) {
    status = with;
  }

  /** Of a kamelet, for a queue or topic of that name. */
  String parameters(String kamelet, String name) {
    String service = kamelet.split("-", 3)[1];
    return "%s: \"arn:aws:%s:eu-central-1:123456789012:%s\", endpoint: \"http://127.0.0.1:%d\""
        .formatted(
            service.equals("sqs") ? "queue" : "topic",
            service,
            name,
            server.getAddress().getPort());
  }

  /**
   * What was taken, in order: fields of the requests, with {@code body} and {@code Content-Type}.
   */
  List<Map<String, String>> sent() {
    return List.copyOf(sent);
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] request = exchange.getRequestBody().readAllBytes();
    boolean sqs = exchange.getRequestHeaders().containsKey("X-Amz-Target");
    Map<String, String> fields = sqs ? ofSqs(request) : ofSns(request);
    byte[] answer = sqs ? answerOfSqs(fields) : ANSWER_OF_SNS.getBytes(StandardCharsets.UTF_8);
    if (status == 200) {
      sent.add(fields);
    }
    exchange.sendResponseHeaders(status, status == 200 ? answer.length : -1);
    if (status == 200) {
      exchange.getResponseBody().write(answer);
    }
    exchange.close();
  }

  /** AWS JSON 1.0: one object, the names of the fields as in the reference of the API. */
  private static Map<String, String> ofSqs(byte[] request) throws IOException {
    JsonNode json = JSON.readTree(request);
    Map<String, String> fields =
        json.properties().stream()
            .filter(field -> field.getValue().isTextual())
            .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().asText()));
    fields.put(
        "Content-Type", json.at("/MessageAttributes/Content-Type/StringValue").asText("none"));
    fields.put("body", fields.get("MessageBody"));
    return fields;
  }

  /** The query protocol: a form. */
  private static Map<String, String> ofSns(byte[] request) {
    Map<String, String> fields =
        Arrays.stream(new String(request, StandardCharsets.UTF_8).split("&"))
            .map(field -> field.split("=", 2))
            .collect(
                Collectors.toMap(
                    field -> field[0],
                    field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    fields.put("Content-Type", fields.get("MessageAttributes.entry.1.Value.StringValue"));
    fields.put("body", fields.get("Message"));
    return fields;
  }

  private static final String ANSWER_OF_SNS =
      """
      <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
      <PublishResult><MessageId>1</MessageId></PublishResult>
      <ResponseMetadata><RequestId>2</RequestId></ResponseMetadata></PublishResponse>\
      """;

  /** The client takes none whose sums are not those of what it sent. */
  private static byte[] answerOfSqs(Map<String, String> fields) throws IOException {
    ByteArrayOutputStream attribute = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(attribute);
    for (String part : List.of("Content-Type", "String")) {
      out.writeInt(part.length());
      out.writeBytes(part);
    }
    out.writeByte(1);
    out.writeInt(TYPE.length());
    out.writeBytes(TYPE);
    return JSON.writeValueAsBytes(
        Map.of(
            "MessageId",
            "1",
            "MD5OfMessageBody",
            md5(fields.get("body").getBytes(StandardCharsets.UTF_8)),
            "MD5OfMessageAttributes",
            md5(attribute.toByteArray())));
  }

  private static String md5(byte[] bytes) throws IOException {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }
}
