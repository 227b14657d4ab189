package io.chapar.fetch;

import io.chapar.article.TableLines;
import java.util.List;
import java.util.function.BiFunction;

/** Rows of a resource of this package: a word, spaces, the rest. */
final class ResourceRows {
  private ResourceRows() {}

  static <T> List<T> read(String name, BiFunction<String, String, T> row) {
    return TableLines.of(ResourceRows.class, name).stream()
        .map(line -> line.split("\\s+", 2))
        .map(cells -> row.apply(cells[0], cells[1].strip()))
        .toList();
  }
}
