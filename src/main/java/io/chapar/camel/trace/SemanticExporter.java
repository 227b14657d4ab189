package io.chapar.camel.trace;

import io.chapar.config.file.Secrets;
import io.chapar.web.ShownAddress;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Of Camel's spans, what OpenTelemetry's conventions name, and the endpoint: the rest of what Camel
 * says of an endpoint may be secret. Addresses, but those of the ledger, lose their users and
 * queries, and those of the web their paths. The kind follows from what a span says.
 */
final class SemanticExporter implements SpanExporter {
  private static final AttributeKey<String> COMPONENT = AttributeKey.stringKey("component");
  private static final AttributeKey<String> OPERATION =
      AttributeKey.stringKey("messaging.operation.type");
  private static final AttributeKey<String> FULL = AttributeKey.stringKey("url.full");
  private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

  private static final Set<String> KEPT =
      Set.of(
          "camel.uri",
          "db.system.name",
          "error.type",
          "http.request.method",
          "http.response.status_code",
          "messaging.consumer.group.name",
          "messaging.destination.name",
          "messaging.operation.name",
          "messaging.operation.type",
          "messaging.system",
          "server.address",
          "server.port",
          "url.full");

  private final SpanExporter next;

  SemanticExporter(SpanExporter next) {
    this.next = next;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    return next.export(spans.stream().map(SemanticExporter::semantic).toList());
  }

  private static SpanData semantic(SpanData span) {
    return span.getAttributes().get(COMPONENT) == null ? span : new OfCamel(span);
  }

  @Override
  public CompletableResultCode flush() {
    return next.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return next.shutdown();
  }

  private static final class OfCamel extends DelegatingSpanData {
    private final SpanData span;
    private final Attributes attributes;

    OfCamel(SpanData span) {
      super(span);
      this.span = span;
      this.attributes = kept(span.getAttributes());
    }

    private static Attributes kept(Attributes all) {
      AttributesBuilder kept = all.toBuilder();
      kept.removeIf(key -> !KEPT.contains(key.getKey()));
      all.forEach(
          (key, value) -> {
            if (value instanceof String text && KEPT.contains(key.getKey())) {
              kept.put(key.getKey(), discreet(text));
            }
          });
      return kept.build();
    }

    private static String discreet(String text) {
      return text.startsWith("ledger:")
          ? text
          : inText(text.replaceFirst("\\?.*", "").replaceFirst("(^|/)[^/@]*@", "$1"));
    }

    private static String inText(String text) {
      return ShownAddress.inText(Secrets.masked(text));
    }

    @Override
    public Attributes getAttributes() {
      return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
      return attributes.size();
    }

    @Override
    public SpanKind getKind() {
      String operation = attributes.get(OPERATION);
      if (operation != null) {
        return operation.equals("send") ? SpanKind.PRODUCER : SpanKind.CONSUMER;
      }
      return attributes.get(FULL) == null ? span.getKind() : SpanKind.CLIENT;
    }

    /** An answer that is no success is an error, too, where the route judges it itself. */
    @Override
    public StatusData getStatus() {
      return attributes.get(ERROR) == null ? span.getStatus() : StatusData.error();
    }

    @Override
    public List<EventData> getEvents() {
      return span.getEvents().stream().map(OfCamel::discreet).toList();
    }

    private static EventData discreet(EventData event) {
      AttributesBuilder said = Attributes.builder();
      event
          .getAttributes()
          .forEach((key, value) -> said.put(key.getKey(), inText(String.valueOf(value))));
      return EventData.create(event.getEpochNanos(), event.getName(), said.build());
    }
  }
}
