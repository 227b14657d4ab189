package io.chapar.camel.trace;

import io.opentelemetry.api.trace.Span;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.camel.opentelemetry2.OpenTelemetryTracer;
import org.apache.camel.telemetry.Op;
import org.apache.camel.util.StringHelper;
import org.apache.camel.util.URISupport;
import org.jspecify.annotations.Nullable;

/**
 * Camel's tracer, which says what it sends and takes by the names of OpenTelemetry's semantic
 * conventions of HTTP (stable) and messaging (1.38). The ledger is a messaging system of its own.
 */
final class SemanticTracer extends OpenTelemetryTracer {
  private static final int FIRST_ERROR = 400;

  /** By scheme; a name of the conventions where they have one, else the protocol's. */
  private static final Map<String, String> MESSAGING =
      Map.ofEntries(
          Map.entry("ledger", "chapar"),
          Map.entry("jms", "jms"),
          Map.entry("amqp", "amqp"),
          Map.entry("kafka", "kafka"),
          Map.entry("nats", "nats"),
          Map.entry("paho-mqtt5", "mqtt"),
          Map.entry("paho", "mqtt"),
          Map.entry("spring-rabbitmq", "rabbitmq"),
          Map.entry("aws2-sqs", "aws_sqs"),
          Map.entry("aws2-sns", "aws.sns"),
          Map.entry("google-pubsub", "gcp_pubsub"),
          Map.entry("azure-servicebus", "servicebus"));

  @Override
  protected void beginEventSpan(Exchange exchange, Endpoint endpoint, Op op) throws Exception {
    super.beginEventSpan(exchange, endpoint, op);
    Span span = Span.current();
    String uri = endpoint.getEndpointUri();
    String system = MESSAGING.get(StringHelper.before(uri, ":", uri));
    if (system != null) {
      messaging(span, system, uri, op == Op.EVENT_SENT ? "send" : "process");
    } else if (endpoint instanceof HttpEndpoint http && op == Op.EVENT_SENT) {
      HttpSpans.request(span, method(exchange, http), http.getHttpUri());
    }
  }

  private static void messaging(Span span, String system, String uri, String operation)
      throws Exception {
    String destination = destination(uri);
    span.updateName(operation + " " + destination)
        .setAttribute("messaging.system", system)
        .setAttribute("messaging.destination.name", destination)
        .setAttribute("messaging.operation.name", operation)
        .setAttribute("messaging.operation.type", operation);
    if (URISupport.parseQuery(URISupport.extractQuery(uri)).get("subscriber") instanceof String s) {
      span.setAttribute("messaging.consumer.group.name", s);
    }
  }

  /** Without what says of a JMS destination whether it is a queue. */
  private static String destination(String uri) {
    return StringHelper.before(uri, "?", uri)
        .replaceFirst("^[^:]*:/*((temp-)?(queue|topic):)?", "");
  }

  /** As Camel's HTTP component chooses it. */
  private static String method(Exchange exchange, HttpEndpoint endpoint) {
    Object set =
        endpoint.getHttpMethod() == null
            ? exchange.getMessage().getHeader(Exchange.HTTP_METHOD)
            : endpoint.getHttpMethod();
    boolean hasQuery =
        endpoint.getHttpUri().getRawQuery() != null
            || exchange.getMessage().getHeader(Exchange.HTTP_QUERY) != null;
    boolean posts = !hasQuery && exchange.getMessage().getBody() != null;
    return set != null ? String.valueOf(set) : posts ? "POST" : "GET";
  }

  @Override
  protected void endEventSpan(Exchange exchange, Endpoint endpoint) throws Exception {
    Exception failure = exchange.getException();
    Integer status = endpoint instanceof HttpEndpoint ? status(exchange, failure) : null;
    if (status != null) {
      HttpSpans.answer(Span.current(), status, FIRST_ERROR);
    } else if (failure != null) {
      Span.current().setAttribute("error.type", failure.getClass().getName());
    }
    super.endEventSpan(exchange, endpoint);
  }

  private static @Nullable Integer status(Exchange exchange, @Nullable Exception failure) {
    return failure instanceof HttpOperationFailedException answered
        ? Integer.valueOf(answered.getStatusCode())
        : failure == null
            ? exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class)
            : null;
  }
}
