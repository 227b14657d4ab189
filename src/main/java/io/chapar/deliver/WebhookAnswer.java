package io.chapar.deliver;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Judges what a receiver answered.
 *
 * <p>Source: Standard Webhooks 1.0.0, "Successful and failed deliveries"; RFC 9110, 10.2.3.
 */
public final class WebhookAnswer {
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Clock clock;

  public WebhookAnswer(Clock clock) {
    this.clock = clock;
  }

  /**
   * Returns when the receiver has it (2xx).
   *
   * @throws PermanentFailure gone, when the receiver wants no more (410)
   * @throws TemporaryFailure otherwise; with the pause that the receiver asked for
   */
  public void judge(String address, int status, @Nullable String retryAfter) {
    if (status / 100 == 2) {
      return;
    }
    if (status == 410) {
      throw PermanentFailure.gone("the webhook answered 410 and wants no more: " + address);
    }
    String what = status / 100 == 3 ? " (redirects are not followed)" : "";
    throw new TemporaryFailure(
        "the webhook answered " + status + what + ": " + address, pause(retryAfter), null);
  }

  private @Nullable Duration pause(@Nullable String retryAfter) {
    if (retryAfter == null) {
      return null;
    }
    String text = retryAfter.strip();
    Duration pause = text.matches("\\d+") ? seconds(text) : until(text);
    return pause == null || pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }

  private static Duration seconds(String digits) {
    return digits.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
  }

  private @Nullable Duration until(String date) {
    try {
      Instant at = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration pause = Duration.between(clock.instant(), at);
      return pause.isNegative() ? Duration.ZERO : pause;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
