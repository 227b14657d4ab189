package io.chapar.camel;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes spans as OTLP's protobuf over HTTP, and keeps them. */
final class OtlpCollector implements AutoCloseable {
  private final HttpServer server;
  private final List<Span> spans = new CopyOnWriteArrayList<>();
  private final List<String> services = new CopyOnWriteArrayList<>();
  private final List<Headers> requests = new CopyOnWriteArrayList<>();

  OtlpCollector() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.createContext("/v1/traces", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add(exchange.getRequestHeaders());
      byte[] body = exchange.getRequestBody().readAllBytes();
      ExportTraceServiceRequest.parseFrom(body)
          .getResourceSpansList()
          .forEach(
              of -> {
                of.getResource()
                    .getAttributesList()
                    .forEach(
                        one -> services.add(one.getKey() + "=" + one.getValue().getStringValue()));
                of.getScopeSpansList().forEach(scope -> spans.addAll(scope.getSpansList()));
              });
      exchange.sendResponseHeaders(200, -1);
    }
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
  }

  List<Span> spans() {
    return List.copyOf(spans);
  }

  /** The header fields of what came. */
  List<Headers> requests() {
    return List.copyOf(requests);
  }

  /** The attributes of those that sent. */
  List<String> senders() {
    return List.copyOf(services);
  }

  /** Those of an endpoint, by how its address begins and what it holds. */
  List<Span> of(String begins, String holds) {
    return spans.stream()
        .filter(span -> attribute(span, "camel.uri").startsWith(begins))
        .filter(span -> attribute(span, "camel.uri").contains(holds))
        .toList();
  }

  /** Empty when it has none. */
  static String attribute(Span span, String name) {
    return span.getAttributesList().stream()
        .filter(attribute -> attribute.getKey().equals(name))
        .map(attribute -> attribute.getValue())
        .map(value -> value.hasIntValue() ? "" + value.getIntValue() : value.getStringValue())
        .findFirst()
        .orElse("");
  }

  static String trace(Span span) {
    return HexFormat.of().formatHex(span.getTraceId().toByteArray());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
