package io.chapar.deliver;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * With what a webhook is signed, or its signature is verified, by Standard Webhooks 1.0: {@code
 * whsec_}, a secret of 24 to 64 bytes that both sides know; {@code whsk_}, an Ed25519 private key
 * of 32 bytes, with or without the 32 bytes of its public key behind it; {@code whpk_}, that public
 * key, which only verifies. All are in Base64. Safe for use by many threads; never shows itself.
 */
public final class WebhookSecret {
  private static final int LEAST = 24;
  private static final int MOST = 64;
  private static final int OF_ED25519 = 32;

  /** What stands before the bytes in PKCS #8 and in X.509: RFC 8410, 7 and 4. */
  private static final byte[] PRIVATE = HexFormat.of().parseHex("302e020100300506032b657004220420");

  private static final byte[] PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");

  private final Form form;
  private final Key key;

  private enum Form {
    SHARED("whsec_", "v1,"),
    PRIVATE_KEY("whsk_", "v1a,"),
    PUBLIC_KEY("whpk_", "v1a,");

    private final String prefix;
    private final String version;

    Form(String prefix, String version) {
      this.prefix = prefix;
      this.version = version;
    }

    static Form of(String secret) {
      return Arrays.stream(values())
          .filter(form -> secret.startsWith(form.prefix))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "a webhook secret begins with whsec_, or with whsk_ of Ed25519"));
    }
  }

  /**
   * @throws IllegalArgumentException when it is no such secret or key
   */
  public WebhookSecret(String secret) {
    this.form = Form.of(secret);
    byte[] bytes = bytes(form.prefix, secret);
    this.key =
        switch (form) {
          case SHARED -> shared(bytes);
          case PRIVATE_KEY -> privateKey(bytes);
          case PUBLIC_KEY -> publicKey(sized(bytes, "public"));
        };
  }

  private static byte[] bytes(String prefix, String secret) {
    try {
      return Base64.getDecoder().decode(secret.substring(prefix.length()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("a webhook secret is Base64 after " + prefix, e);
    }
  }

  private static Key shared(byte[] bytes) {
    if (bytes.length < LEAST || bytes.length > MOST) {
      throw new IllegalArgumentException(
          "a webhook secret has 24 to 64 bytes, not " + bytes.length);
    }
    return new SecretKeySpec(bytes, "HmacSHA256");
  }

  /** The public key behind it, where there is one, must be its own. */
  private static PrivateKey privateKey(byte[] bytes) {
    byte[] own = Arrays.copyOf(bytes, Math.min(bytes.length, OF_ED25519));
    PrivateKey key = of(PRIVATE, sized(own, "private"), true, PrivateKey.class);
    if (bytes.length == OF_ED25519) {
      return key;
    }
    byte[] behind = Arrays.copyOfRange(bytes, OF_ED25519, bytes.length);
    byte[] tried = new byte[1];
    if (!verifies(publicKey(sized(behind, "public")), tried, signed(key, tried))) {
      throw new IllegalArgumentException("the public key in whsk_ is not that of the private key");
    }
    return key;
  }

  private static byte[] sized(byte[] bytes, String kind) {
    if (bytes.length != OF_ED25519) {
      throw new IllegalArgumentException(
          "the " + kind + " key of Ed25519 has 32 bytes, not " + bytes.length);
    }
    return bytes;
  }

  private static PublicKey publicKey(byte[] bytes) {
    return of(PUBLIC, bytes, false, PublicKey.class);
  }

  private static <T extends Key> T of(byte[] head, byte[] bytes, boolean secret, Class<T> kind) {
    byte[] encoded = Arrays.copyOf(head, head.length + bytes.length);
    System.arraycopy(bytes, 0, encoded, head.length, bytes.length);
    try {
      KeyFactory keys = KeyFactory.getInstance("Ed25519");
      return kind.cast(
          secret
              ? keys.generatePrivate(new PKCS8EncodedKeySpec(encoded))
              : keys.generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("a webhook secret is no key of Ed25519", e);
    }
  }

  /** Whether the receiver knows it too, and so could forge with it. */
  public boolean isShared() {
    return form == Form.SHARED;
  }

  /** Whether it signs; a public key only verifies. */
  boolean signs() {
    return form != Form.PUBLIC_KEY;
  }

  /**
   * Of {@code id.timestamp.body}, in Base64: {@code v1,} and its HMAC-SHA256, or {@code v1a,} and
   * its Ed25519 signature.
   */
  String signature(String id, long timestamp, byte[] body) {
    byte[] content = content(id, timestamp, body);
    byte[] signature =
        key instanceof PrivateKey own ? signed(own, content) : mac((SecretKeySpec) key, content);
    return form.version + Base64.getEncoder().encodeToString(signature);
  }

  /**
   * @param signature as {@link #signature} writes it
   */
  boolean verifies(String signature, String id, long timestamp, byte[] body) {
    if (key instanceof PublicKey other) {
      return signature.startsWith(form.version)
          && verifies(other, content(id, timestamp, body), decoded(signature));
    }
    return MessageDigest.isEqual(
        signature(id, timestamp, body).getBytes(StandardCharsets.US_ASCII),
        signature.getBytes(StandardCharsets.US_ASCII));
  }

  private byte[] decoded(String signature) {
    try {
      return Base64.getDecoder().decode(signature.substring(form.version.length()));
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static byte[] content(String id, long timestamp, byte[] body) {
    byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
    byte[] content = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, content, head.length, body.length);
    return content;
  }

  private static byte[] mac(SecretKeySpec key, byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] signed(PrivateKey key, byte[] content) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is no signature at all verifies nothing. */
  private static boolean verifies(PublicKey key, byte[] content, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(content);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
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
    return form.prefix + "…";
  }
}
