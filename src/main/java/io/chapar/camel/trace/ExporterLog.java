package io.chapar.camel.trace;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/**
 * What OpenTelemetry says by java.util.logging goes into our log, a line each: it says at most a
 * few times a minute that spans cannot be sent.
 */
final class ExporterLog extends Handler {
  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Tracing.class);

  /** Held, or it would be made anew without its handler. */
  private static final Logger THEIRS = Logger.getLogger("io.opentelemetry");

  private ExporterLog() {}

  static synchronized void begin() {
    if (THEIRS.getHandlers().length == 0) {
      THEIRS.setUseParentHandlers(false);
      THEIRS.addHandler(new ExporterLog());
    }
  }

  @Override
  public void publish(LogRecord said) {
    if (said.getLevel().intValue() >= Level.WARNING.intValue()) {
      LOG.warn("traces: {}", String.valueOf(said.getMessage()).lines().findFirst().orElse(""));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
