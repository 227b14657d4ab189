package io.chapar.fetch.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A header field that is made of a secret at each request, so that a new secret needs no restart.
 * It holds the secret's reference and never the secret.
 *
 * @param setting of the watch list that gives it, for messages
 * @param name of the field
 * @param user of {@link Form#BASIC}; null for the others
 * @param reference such as {@code secretfile:isna}
 */
public record SecretField(
    String setting, String name, Form form, @Nullable String user, String reference) {

  /** How the value is made of the secret. */
  public enum Form {
    /** As it is. */
    PLAIN,
    /** RFC 7617, in UTF-8. */
    BASIC,
    /** RFC 6750. */
    BEARER
  }

  /**
   * @param secrets from a reference to its secret
   * @throws IllegalArgumentException when there is no secret, or one that no field can hold; the
   *     message does not show it
   */
  String value(UnaryOperator<String> secrets) {
    String secret = secrets.apply(reference);
    if (secret.isEmpty()) {
      throw new IllegalArgumentException("the secret is empty");
    }
    if (form != Form.BASIC && !secret.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new IllegalArgumentException("the secret holds more than one line of ASCII");
    }
    return switch (form) {
      case PLAIN -> secret;
      case BASIC -> "Basic " + Base64.getEncoder().encodeToString(login(secret).getBytes(UTF_8));
      case BEARER -> "Bearer " + secret;
    };
  }

  private String login(String password) {
    return user + ":" + password;
  }
}
