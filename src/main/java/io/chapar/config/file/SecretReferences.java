package io.chapar.config.file;

import io.chapar.file.FileTrouble;
import io.chapar.file.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where secrets are kept: {@code secretfile:NAME} is the content of {@code config/secrets/NAME},
 * without white space around it, and {@code env:NAME} is a variable of the environment.
 */
public final class SecretReferences {
  private static final Pattern REFERENCE =
      Pattern.compile("(?:secretfile:(?!\\.)|env:)[A-Za-z0-9._-]{1,100}");

  private static final String FILE = "secretfile:";
  private static final String VARIABLE = "env:";

  private final Home home;
  private final Map<String, String> environment;

  public SecretReferences(Home home) {
    this(home, System.getenv());
  }

  public SecretReferences(Home home, Map<String, String> environment) {
    this.home = home;
    this.environment = environment;
  }

  /** Whether a text has the form of one; what it names need not exist. */
  public static boolean isReference(String text) {
    return REFERENCE.matcher(text).matches();
  }

  /**
   * The secret, which no log shows from now on.
   *
   * @throws IllegalArgumentException when there is none; the message says why
   */
  public String secret(String reference) {
    if (!isReference(reference)) {
      throw new IllegalArgumentException("it is no reference; write secretfile:NAME or env:NAME");
    }
    return reference.startsWith(FILE)
        ? file(reference.substring(FILE.length()))
        : variable(reference.substring(VARIABLE.length()));
  }

  /**
   * The content of {@code config/secrets/NAME}.
   *
   * @throws IllegalArgumentException when it cannot be read
   */
  public String file(String name) {
    if (!isReference(FILE + name)) {
      throw new IllegalArgumentException("\"" + name + "\" is no name of a file in config/secrets");
    }
    Path file = home.resolve("config/secrets").resolve(name);
    try {
      String secret = WholeFile.text(file).strip();
      Secrets.learn(secret);
      return secret;
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the secret cannot be read (" + FileTrouble.of(e) + "): config/secrets/" + name, e);
    }
  }

  private String variable(String name) {
    String secret = environment.get(name);
    if (secret == null || secret.isBlank()) {
      throw new IllegalArgumentException("the variable " + name + " is not set");
    }
    Secrets.learn(secret.strip());
    return secret.strip();
  }
}
