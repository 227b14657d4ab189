package io.chapar.camel.placeholder;

import io.chapar.config.file.Home;
import io.chapar.config.file.SecretReferences;
import org.apache.camel.spi.PropertiesFunction;

/** {@code {{secretfile:NAME}}}: the content of {@code config/secrets/NAME}, without line ends. */
final class SecretFile implements PropertiesFunction {
  private final SecretReferences references;

  SecretFile(Home home) {
    references = new SecretReferences(home);
  }

  @Override
  public String getName() {
    return "secretfile";
  }

  @Override
  public String apply(String name) {
    return references.file(name);
  }
}
