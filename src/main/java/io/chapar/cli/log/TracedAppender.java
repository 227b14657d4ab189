package io.chapar.cli.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import io.chapar.camel.trace.Traces;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.MDC;

/** Adds to the MDC of what is said within a span where that is, then hands it on. */
final class TracedAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
  private final Appender<ILoggingEvent> next;

  TracedAppender(Appender<ILoggingEvent> next) {
    this.next = next;
  }

  @Override
  protected void append(ILoggingEvent event) {
    Map<String, String> ids = Traces.ids();
    if (!ids.isEmpty() && event instanceof LoggingEvent unread) {
      Map<String, String> known = MDC.getCopyOfContextMap();
      Map<String, String> all = new HashMap<>(known == null ? Map.of() : known);
      all.putAll(ids);
      unread.setMDCPropertyMap(all);
    }
    next.doAppend(event);
  }
}
