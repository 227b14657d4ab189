package io.chapar.camel;

import io.chapar.article.FileTrouble;
import io.chapar.article.WholeFile;
import io.chapar.config.Home;
import io.chapar.config.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.camel.spi.PropertiesFunction;

/** {@code {{secretfile:NAME}}}: the content of {@code config/secrets/NAME}, without line ends. */
final class SecretFile implements PropertiesFunction {
  private final Home home;

  SecretFile(Home home) {
    this.home = home;
  }

  @Override
  public String getName() {
    return "secretfile";
  }

  @Override
  public String apply(String name) {
    if (!name.matches("[A-Za-z0-9._-]{1,100}") || name.startsWith(".")) {
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
}
