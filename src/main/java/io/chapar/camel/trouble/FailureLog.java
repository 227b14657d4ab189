package io.chapar.camel.trouble;

import org.apache.camel.LoggingLevel;
import org.apache.camel.spi.CamelLogger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Camel logs of an exchange that failed, where it would write its history and a stack trace.
 * The consumers of the ledger have said it already, with what becomes of it; the trace is there at
 * DEBUG.
 */
public final class FailureLog extends CamelLogger {
  private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

  public FailureLog() {
    super(LOG, LoggingLevel.DEBUG);
  }

  @Override
  public void log(String message, Throwable exception, LoggingLevel level) {
    LOG.debug("{}", message, exception);
  }

  @Override
  public void log(String message, LoggingLevel level) {
    LOG.debug("{}", message);
  }
}
