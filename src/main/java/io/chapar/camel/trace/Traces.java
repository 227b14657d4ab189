package io.chapar.camel.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * The trace of an exchange, as W3C Trace Context writes it in the header {@code traceparent}: the
 * ledger carries it from a poll to the visits of its items, and from a visit to the deliveries of
 * its report. Where nothing is traced, nothing is taken from a message and nothing is given to one.
 */
public enum Traces {
  OFF,
  ON;

  private static final String HEADER = "traceparent";
  private static final Pattern VALUE =
      Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

  /** Null when there is none. */
  public @Nullable String of(Exchange exchange) {
    String header = this == ON ? exchange.getMessage().getHeader(HEADER, String.class) : null;
    return header != null && VALUE.matcher(header).matches() ? header : null;
  }

  /** Lets what the exchange does go on in a trace; none begins one of its own. */
  public void give(Exchange exchange, @Nullable String trace) {
    if (this == ON && trace != null) {
      exchange.getMessage().setHeader(HEADER, trace);
    }
  }

  /** Lets what the exchange does go on in the span of this thread, where that is in one. */
  public static void join(Exchange exchange) {
    W3CTraceContextPropagator.getInstance()
        .inject(Context.current(), exchange.getMessage(), Message::setHeader);
  }

  /** Before a record goes through its route. */
  public void begin() {
    if (this == ON) {
      LastSpan.take();
    }
  }

  /**
   * What this thread says until the scope is closed is said of the record that has gone through.
   */
  @SuppressWarnings("MustBeClosedChecker") // the caller closes it
  public Scope after() {
    SpanContext last = this == ON ? LastSpan.take() : null;
    return last == null ? Scope.noop() : Span.wrap(last).makeCurrent();
  }

  /**
   * The names of OpenTelemetry's log format for where this thread is: {@code trace_id} and {@code
   * span_id}; empty when it is in no span.
   */
  public static Map<String, String> ids() {
    SpanContext now = Span.current().getSpanContext();
    return now.isValid()
        ? Map.of("trace_id", now.getTraceId(), "span_id", now.getSpanId())
        : Map.of();
  }

  /**
   * The span that ended last on each thread. A route's own ends after those of its steps, and
   * before it is said what became of the record.
   */
  static final class LastSpan implements SpanProcessor {
    private static final ThreadLocal<@Nullable SpanContext> LAST = new ThreadLocal<>();

    /** The one of this thread, once; null when none has ended since. */
    static @Nullable SpanContext take() {
      SpanContext last = LAST.get();
      LAST.remove();
      return last;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
      return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
      LAST.set(span.getSpanContext());
    }

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }
}
