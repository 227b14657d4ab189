package io.chapar.deliver;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The secrets with which a route signs, or verifies what comes. The route holds their names and
 * never the secrets, as what a route holds is logged, traced and kept with its versions.
 */
public final class SigningSecrets {
  private static final Pattern NAME =
      Pattern.compile(
          "(?!wh(?:sec|sk|pk)_)[A-Za-z][A-Za-z0-9._-]{0,99}|(secretfile|env):[A-Za-z0-9._-]{1,100}");

  private SigningSecrets() {}

  /**
   * The names: settings, {@code secretfile:NAME} or {@code env:NAME}.
   *
   * @param written with commas between
   * @throws IllegalArgumentException when one is no name; the message does not show it
   */
  public static List<String> names(String written) {
    List<String> names = Arrays.stream(written.split(",")).map(String::strip).toList();
    if (!names.stream().allMatch(name -> NAME.matcher(name).matches())) {
      throw new IllegalArgumentException(
          "secrets holds what is no name; write the name of a setting, such as webhook.secret, or"
              + " secretfile:NAME for config/secrets/NAME");
    }
    return names;
  }

  /**
   * What one name stands for; none where that is empty. White space parts several, as when a
   * receiver changes from one to the next.
   *
   * @param resolve a name to its value
   * @throws IllegalArgumentException when it is no secret; the message does not show it
   */
  public static List<WebhookSecret> of(String name, UnaryOperator<String> resolve) {
    return Stream.of(resolve.apply(name).split("\\s+"))
        .filter(secret -> !secret.isEmpty())
        .map(secret -> of(name, secret))
        .toList();
  }

  /**
   * What verifies signatures of others, public keys too; else as {@link #of(String,
   * UnaryOperator)}.
   */
  public static List<WebhookSecret> verifying(String name, UnaryOperator<String> resolve) {
    return Stream.of(resolve.apply(name).split("\\s+"))
        .filter(secret -> !secret.isEmpty())
        .map(secret -> known(name, secret))
        .toList();
  }

  private static WebhookSecret known(String name, String secret) {
    try {
      return new WebhookSecret(secret);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + " is wrong: " + e.getMessage(), e);
    }
  }

  private static WebhookSecret of(String name, String secret) {
    try {
      WebhookSecret known = new WebhookSecret(secret);
      if (!known.signs()) {
        throw new IllegalArgumentException(
            "whpk_ is the public key, which the receiver has; whsk_ signs");
      }
      return known;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + " is wrong: " + e.getMessage(), e);
    }
  }
}
