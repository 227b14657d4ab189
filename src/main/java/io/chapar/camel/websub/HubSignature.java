package io.chapar.camel.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The field X-Hub-Signature, {@code METHOD=HEX} (W3C WebSub, 7.1). SHA-1 is no longer trusted, so
 * what is signed by it counts as unsigned.
 */
final class HubSignature {
  private static final Map<String, String> METHODS =
      Map.of("sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

  private HubSignature() {}

  static boolean isOf(byte[] body, String secret, @Nullable String field) {
    String[] parts = String.valueOf(field).strip().toLowerCase(Locale.ROOT).split("=", 2);
    String method = METHODS.get(parts[0]);
    return method != null
        && parts.length == 2
        && MessageDigest.isEqual(
            hex(method, secret, body).getBytes(StandardCharsets.US_ASCII),
            parts[1].getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(String method, String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(method);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), method));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
