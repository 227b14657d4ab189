package io.chapar.deliver;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.http.HttpDuration;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Judges what a receiver answered.
 *
 * <p>Source: Standard Webhooks 1.0.0, "Successful and failed deliveries"; RFC 9110, 10.2.3.
 */
public final class WebhookAnswer {
  private final Clock clock;

  public WebhookAnswer(Clock clock) {
    this.clock = clock;
  }

  /**
   * Returns when the receiver has it (2xx).
   *
   * @throws PermanentFailure gone, when the receiver wants no more (410)
   * @param retryAfter the field Retry-After
   * @param date the field Date
   * @throws TemporaryFailure otherwise; with the pause that the receiver asked for
   */
  public void judge(
      String address, int status, @Nullable String retryAfter, @Nullable String date) {
    if (status / 100 == 2) {
      return;
    }
    if (status == 410) {
      throw PermanentFailure.gone("the receiver answered 410 and wants no more: " + address);
    }
    throw refusal(address, status, retryAfter, date);
  }

  /** With the pause that was asked for, of an answer that may not be the receiver's own. */
  public TemporaryFailure refusal(
      String address, int status, @Nullable String retryAfter, @Nullable String date) {
    String what = status / 100 == 3 ? " (redirects are not followed)" : "";
    return new TemporaryFailure(
        "the receiver answered " + status + what + ": " + address,
        HttpDuration.retryAfter(retryAfter, date, clock),
        null);
  }
}
