package io.chapar.camel;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
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

  /** Ours say all themselves; Camel's wrap the one that does. */
  private static String words(Throwable exception) {
    boolean ours = exception instanceof TemporaryFailure || exception instanceof PermanentFailure;
    Throwable cause = exception.getCause();
    return String.valueOf((ours || cause == null ? exception : cause).getMessage());
  }

  @Override
  public void handleException(
      @Nullable String message, @Nullable Exchange exchange, Throwable exception) {
    LOG.warn("is tried again: {}", words(exception));
    LOG.debug("{}", message, exception);
  }
}
