package io.chapar.normalise;

import io.chapar.article.TableLines;
import java.util.function.Consumer;

/** The package's own tables. */
final class Resources {
  private Resources() {}

  static void forEachLine(String name, Consumer<String> line) {
    TableLines.forEach(Resources.class, name, line);
  }
}
