package io.chapar.deliver;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The receiver's side of Standard Webhooks 1.0.0. */
public final class WebhookVerifier {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** A sender that rotates has two or three; each costs the receiver a check. */
  private static final int MOST_SIGNATURES = 20;

  private final List<WebhookSecret> secrets;
  private final Clock clock;

  /**
   * @param secret that both sides know ({@code whsec_…}), or the sender's public key ({@code
   *     whpk_…})
   * @throws IllegalArgumentException when it is neither
   */
  public WebhookVerifier(String secret, Clock clock) {
    this(List.of(new WebhookSecret(secret)), clock);
  }

  /** With several, as while the sender changes to another. */
  public WebhookVerifier(List<WebhookSecret> secrets, Clock clock) {
    this.secrets = List.copyOf(secrets);
    this.clock = clock;
  }

  /**
   * True when one of the signatures is of a secret, and the timestamp is not more than five minutes
   * away.
   */
  public boolean verify(
      @Nullable String id, @Nullable String timestamp, @Nullable String signatures, byte[] body) {
    if (id == null || signatures == null || !isRecent(timestamp)) {
      return false;
    }
    long signed = Long.parseLong(timestamp);
    return Stream.of(signatures.split(" ", MOST_SIGNATURES + 1))
        .limit(MOST_SIGNATURES)
        .anyMatch(
            signature ->
                secrets.stream().anyMatch(secret -> secret.verifies(signature, id, signed, body)));
  }

  private boolean isRecent(@Nullable String timestamp) {
    if (timestamp == null || !timestamp.matches("\\d{1,12}")) {
      return false;
    }
    long away = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
    return away <= TOLERANCE.toSeconds();
  }
}
