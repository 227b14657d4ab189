package io.chapar.article;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Not a failure: the one request that the host may have at a time was needed for something else,
 * which is done now. The work is due again as soon as the host may be asked again, which may be
 * later than usual when the other thing was refused.
 */
public final class Postponed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;
  private final @Nullable URI server;

  /**
   * @param retryAfter as of {@link TemporaryFailure}
   * @param server that said it
   */
  public Postponed(String message, @Nullable Duration retryAfter, @Nullable URI server) {
    super(message);
    this.retryAfter = retryAfter;
    this.server = server;
  }

  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  public @Nullable URI server() {
    return server;
  }
}
