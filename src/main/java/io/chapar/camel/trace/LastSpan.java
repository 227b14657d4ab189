package io.chapar.camel.trace;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import org.jspecify.annotations.Nullable;

/**
 * The span that ended last on each thread. A route's own ends after those of its steps, and before
 * it is said what became of the record.
 */
final class LastSpan implements SpanProcessor {
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
