package io.chapar.article;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The same input may work later. The message says what happened (evidence): where. */
public final class TemporaryFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  public TemporaryFailure(String message) {
    this(message, null, null);
  }

  public TemporaryFailure(String message, @Nullable Throwable cause) {
    this(message, null, cause);
  }

  public TemporaryFailure(
      String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(message, cause);
    this.retryAfter = retryAfter;
  }

  /** How long the other side asked us to wait (RFC 9110, 10.2.3); null when it did not. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
