package io.chapar.split;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The package's own tables. */
final class Resource {
  private Resource() {}

  /** The table's lines without comments ({@code #}) and empty ones. */
  static List<String> lines(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("table is missing: " + name);
      }
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return table.lines().map(String::strip).filter(Resource::hasContent).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasContent(String line) {
    return !line.isEmpty() && !line.startsWith("#");
  }
}
