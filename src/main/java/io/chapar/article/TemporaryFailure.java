package io.chapar.article;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The same input may work later. The message says what happened (evidence): where. */
public final class TemporaryFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;
  private final boolean missing;
  private final @Nullable URI server;

  public TemporaryFailure(String message) {
    this(message, null, null);
  }

  public TemporaryFailure(String message, @Nullable Throwable cause) {
    this(message, null, cause);
  }

  public TemporaryFailure(
      String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    this(message, retryAfter, cause, false, null);
  }

  private TemporaryFailure(
      @Nullable String message,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause,
      boolean missing,
      @Nullable URI server) {
    super(message, cause);
    this.retryAfter = retryAfter;
    this.missing = missing;
    this.server = server;
  }

  /**
   * The other side has no such thing, and does not say whether for good (RFC 9110, 15.5.5: 404).
   */
  public static TemporaryFailure missing(String message, @Nullable Duration retryAfter) {
    return new TemporaryFailure(message, retryAfter, null, true, null);
  }

  /** The same, as the server of this address said it; null is the one that was asked. */
  public TemporaryFailure by(@Nullable URI server) {
    return new TemporaryFailure(getMessage(), retryAfter, getCause(), missing, server);
  }

  /** Whether it is gone, if it stays so. */
  public boolean isMissing() {
    return missing;
  }

  /** How long the other side asked us to wait (RFC 9110, 10.2.3); null when it did not. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** Whose server asked us to wait; null where it is the one that was asked. */
  public @Nullable URI server() {
    return server;
  }
}
