package io.chapar.deliver;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.http.HttpDuration;
import io.chapar.text.Durations.Rate;
import io.chapar.text.SingleLine;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Judges what a receiver answered.
 *
 * <p>Source: Standard Webhooks 1.0.0, "Successful and failed deliveries"; RFC 9110, 10.2.3.
 */
public final class WebhookAnswer {
  private static final int MOST_SHOWN = 100;
  private static final String ANY = "*";
  private static final Pattern RATE = Pattern.compile("[1-9]\\d{0,5}");

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
      throw gone(address);
    }
    throw refusal(address, status, retryAfter, date);
  }

  /**
   * Judges the answer to the question whether deliveries may come, and returns how often at the
   * most; null for no bound. Whether they may is said by a field alone, not by the status.
   *
   * <p>Source: CloudEvents 1.0.2, "HTTP 1.1 Web Hooks for Event Delivery", 4.
   *
   * @param origin who asks
   * @param allowed the field WebHook-Allowed-Origin
   * @param rate the field WebHook-Allowed-Rate, in requests a minute
   * @throws PermanentFailure gone, when the receiver wants no more (410)
   * @throws TemporaryFailure when it does not permit them
   */
  public @Nullable Rate permission(
      String address, String origin, int status, @Nullable String allowed, @Nullable String rate) {
    if (ANY.equals(allowed) || origin.equalsIgnoreCase(allowed)) {
      return rate == null || !RATE.matcher(rate).matches()
          ? null
          : new Rate(Integer.parseInt(rate), Duration.ofMinutes(1));
    }
    if (status == 410) {
      throw gone(address);
    }
    throw new TemporaryFailure(
        ("the receiver permits %s no deliveries (OPTIONS: %d, WebHook-Allowed-Origin: %s); have"
                + " its owner permit them, or empty webhook.origin: %s")
            .formatted(origin, status, shown(allowed), address));
  }

  private static String shown(@Nullable String allowed) {
    String line = allowed == null ? "none" : SingleLine.of(allowed);
    return line.length() > MOST_SHOWN ? line.substring(0, MOST_SHOWN) + "…" : line;
  }

  private static PermanentFailure gone(String address) {
    return PermanentFailure.gone("the receiver answered 410 and wants no more: " + address);
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
