package io.chapar.deliver;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The receiver's side of Standard Webhooks 1.0.0. */
public final class WebhookVerifier {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final WebhookSecret secret;
  private final Clock clock;

  /**
   * @throws IllegalArgumentException when it is no {@code whsec_…}
   */
  public WebhookVerifier(String secret, Clock clock) {
    this.secret = new WebhookSecret(secret);
    this.clock = clock;
  }

  /**
   * True when one of the signatures is of this secret, and the timestamp is not more than five
   * minutes away.
   */
  public boolean verify(
      @Nullable String id, @Nullable String timestamp, @Nullable String signatures, byte[] body) {
    if (id == null || signatures == null || !isRecent(timestamp)) {
      return false;
    }
    byte[] right =
        secret.signature(id, Long.parseLong(timestamp), body).getBytes(StandardCharsets.US_ASCII);
    boolean found = false;
    for (String signature : signatures.split(" ")) {
      found |= MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.US_ASCII));
    }
    return found;
  }

  private boolean isRecent(@Nullable String timestamp) {
    if (timestamp == null || !timestamp.matches("\\d{1,12}")) {
      return false;
    }
    long away = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
    return away <= TOLERANCE.toSeconds();
  }
}
