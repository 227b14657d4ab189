package io.chapar.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Copies of what is shipped, for a test to spoil. */
public final class Shipped {
  private Shipped() {}

  /**
   * @param parts files, and folders with all that is in them
   */
  public static void copy(Path to, String... parts) {
    copy(Path.of(""), to, parts);
  }

  /**
   * @param from where the parts are
   */
  public static void copy(Path from, Path to, String... parts) {
    for (String part : parts) {
      try (Stream<Path> files = Files.walk(from.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = to.resolve(from.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
