package io.chapar.camel.trace;

import io.chapar.web.ShownAddress;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;

/**
 * Addresses in spans, but those of the ledger, lose their users and queries, and those of the web
 * their paths: of a receiver, each of them may be secret.
 */
final class DiscreetExporter implements SpanExporter {
  private static final AttributeKey<String> SCHEME = AttributeKey.stringKey("url.scheme");
  private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");

  private final SpanExporter next;

  DiscreetExporter(SpanExporter next) {
    this.next = next;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    return next.export(spans.stream().<SpanData>map(Discreet::new).toList());
  }

  @Override
  public CompletableResultCode flush() {
    return next.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return next.shutdown();
  }

  private static final class Discreet extends DelegatingSpanData {
    private final Attributes attributes;

    Discreet(SpanData span) {
      super(span);
      AttributesBuilder kept = Attributes.builder();
      span.getAttributes().forEach((key, value) -> keep(kept, key, value));
      if (String.valueOf(span.getAttributes().get(SCHEME)).startsWith("http")) {
        kept.put(PATH, "…");
      }
      attributes = kept.build();
    }

    @SuppressWarnings("unchecked") // by its type
    private static void keep(AttributesBuilder kept, AttributeKey<?> key, Object value) {
      if (key.getType() == AttributeType.STRING) {
        kept.put((AttributeKey<String>) key, discreet(key.getKey(), (String) value));
      } else {
        kept.put((AttributeKey<Object>) key, value);
      }
    }

    private static String discreet(String key, String value) {
      if (value.startsWith("ledger:")) {
        return value;
      }
      return key.equals("url.query")
          ? "…"
          : ShownAddress.inText(value.replaceFirst("\\?.*", "").replaceFirst("(^|/)[^/@]*@", "$1"));
    }

    @Override
    public Attributes getAttributes() {
      return attributes;
    }
  }
}
