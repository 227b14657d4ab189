package io.chapar.fetch.guard;

import io.chapar.text.TableLines;
import java.util.List;
import java.util.function.BiFunction;

/** Rows of a table beside a class: a word, spaces, the rest. */
public final class ResourceRows {
  private ResourceRows() {}

  public static <T> List<T> read(
      Class<?> neighbour, String name, BiFunction<String, String, T> row) {
    return TableLines.of(neighbour, name).stream()
        .map(line -> line.split("\\s+", 2))
        .map(cells -> row.apply(cells[0], cells[1].strip()))
        .toList();
  }
}
