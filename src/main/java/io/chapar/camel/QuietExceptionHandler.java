package io.chapar.camel;

import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in one line what Camel's consumers say with a stack trace. */
final class QuietExceptionHandler implements ExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(QuietExceptionHandler.class);

  @Override
  public void handleException(Throwable exception) {
    handleException(null, null, exception);
  }

  @Override
  public void handleException(@Nullable String message, Throwable exception) {
    handleException(message, null, exception);
  }

  @Override
  public void handleException(
      @Nullable String message, @Nullable Exchange exchange, Throwable exception) {
    Throwable cause = exception.getCause() == null ? exception : exception.getCause();
    LOG.warn("is tried again: {}", cause.getMessage());
    LOG.debug("{}", message, exception);
  }
}
