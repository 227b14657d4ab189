package io.chapar.camel.placeholder;

import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.file.Overridden;
import io.chapar.config.file.PropertiesFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of a node's own files, also where the settings that name it are refused. */
public final class DataFolder {
  private static final String SETTING = "data.folder";

  private DataFolder() {}

  /**
   * Of a file of settings that cannot be taken, it is where a line of it says, and without one
   * where it is without the file; a variable wins over both.
   */
  public static Optional<Path> of(Home home) {
    Home without = home.withSet(home.resolve("config/none"));
    Stream<Path> said =
        System.getenv(Overridden.variable(SETTING)) == null
            ? PropertiesFile.said(home, SETTING).map(home::resolve).stream()
            : Stream.empty();
    return Stream.of(set(home), said, set(without)).flatMap(folders -> folders).findFirst();
  }

  private static Stream<Path> set(Home home) {
    try {
      return Stream.of(Placeholders.alone(home).path(SETTING));
    } catch (InvalidConfiguration e) {
      return Stream.empty();
    }
  }
}
