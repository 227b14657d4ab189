package io.chapar.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** The rows of a table that lies beside a class, without remarks ({@code #}) and empty lines. */
public final class TableLines {
  private TableLines() {}

  public static List<String> of(Class<?> neighbour, String name) {
    List<String> lines = new ArrayList<>();
    forEach(neighbour, name, lines::add);
    return lines;
  }

  /** The same, one by one: a long table is never in memory as a whole. */
  public static void forEach(Class<?> neighbour, String name, Consumer<String> row) {
    try (InputStream in = Objects.requireNonNull(neighbour.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').forEach(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
