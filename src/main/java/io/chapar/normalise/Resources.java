package io.chapar.normalise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads the files of this package; lines with # in front are comments. */
final class Resources {
  private Resources() {}

  static void forEachLine(String name, Consumer<String> line) {
    try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().filter(l -> !l.isEmpty() && l.charAt(0) != '#').forEach(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
