package io.chapar.cli.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import io.chapar.camel.trace.Traces;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The log as one JSON object a line, by logback's own encoder: {@code timestamp} (milliseconds
 * since 1970), {@code level}, {@code threadName}, {@code loggerName}, {@code mdc} with what the
 * line is {@code about} and, while traces are sent, {@code trace_id} and {@code span_id}, {@code
 * formattedMessage}, {@code throwable}.
 */
public final class JsonLog {
  static final String APPENDER = "stderr";

  private JsonLog() {}

  /** From now on. Where another log than ours is set up, it stays as it is. */
  public static void begin() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
        && context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(APPENDER)
            instanceof OutputStreamAppender<ILoggingEvent> appender) {
      appender.setEncoder(MaskedLog.of(encoder(context)));
      trace(context.getLogger(Logger.ROOT_LOGGER_NAME), appender);
    }
  }

  private static void trace(
      ch.qos.logback.classic.Logger root, OutputStreamAppender<ILoggingEvent> appender) {
    TracedAppender traced = new TracedAppender(appender);
    traced.setContext(root.getLoggerContext());
    traced.setName("traced");
    traced.start();
    root.detachAppender(appender);
    root.addAppender(traced);
  }

  private static JsonEncoder encoder(LoggerContext context) {
    JsonEncoder encoder = new JsonEncoder();
    encoder.setContext(context);
    encoder.setWithSequenceNumber(false);
    encoder.setWithNanoseconds(false);
    encoder.setWithContext(false);
    encoder.setWithMessage(false);
    encoder.setWithArguments(false);
    encoder.setWithFormattedMessage(true);
    encoder.start();
    return encoder;
  }

  /** Adds to the MDC of what is said within a span where that is, then hands it on. */
  private static final class TracedAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
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
}
