package io.chapar.fetch;

import io.chapar.article.TemporaryFailure;
import java.time.Duration;

/** What a host is given between two requests, or two looks whether it may be asked. */
public final class RequestDelay {
  private RequestDelay() {}

  /**
   * Waits.
   *
   * @throws TemporaryFailure when the thread is interrupted, which it stays: nobody wants the next
   *     answer any more
   */
  public static void of(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TemporaryFailure("interrupted between two requests to a host", e);
    }
  }
}
