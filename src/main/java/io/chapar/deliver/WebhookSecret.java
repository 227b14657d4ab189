package io.chapar.deliver;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A shared secret of Standard Webhooks 1.0: {@code whsec_} and 24 to 64 bytes in Base64. Safe for
 * use by many threads; never shows itself.
 */
public final class WebhookSecret {
  private static final String PREFIX = "whsec_";
  private static final int LEAST = 24;
  private static final int MOST = 64;

  private final SecretKeySpec key;

  /**
   * @throws IllegalArgumentException when it is no such secret
   */
  public WebhookSecret(String secret) {
    this.key = new SecretKeySpec(bytes(secret), "HmacSHA256");
  }

  private static byte[] bytes(String secret) {
    if (!secret.startsWith(PREFIX)) {
      throw new IllegalArgumentException("a webhook secret begins with whsec_");
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("a webhook secret is Base64 after whsec_", e);
    }
    if (bytes.length < LEAST || bytes.length > MOST) {
      throw new IllegalArgumentException(
          "a webhook secret has 24 to 64 bytes, not " + bytes.length);
    }
    return bytes;
  }

  /** {@code v1,} and the HMAC-SHA256 of {@code id.timestamp.body} in Base64. */
  String signature(String id, long timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WebhookSecret that && key.equals(that.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return "whsec_…";
  }
}
