package io.chapar.extract.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of a table in our resources: UTF-8, columns parted by tabs, {@code #} begins a remark. */
final class LanguageTable {
  /** Holds a folder for each language. */
  static final String FOLDER = "/io/chapar/extract/";

  private LanguageTable() {}

  /** Empty when the language has no such table. */
  static List<List<String>> rows(String language, String file) {
    try (InputStream in = LanguageTable.class.getResourceAsStream(FOLDER + language + "/" + file)) {
      return in == null ? List.of() : rows(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> rows(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
        .lines()
        .filter(line -> !line.isBlank() && line.charAt(0) != '#')
        .map(LanguageTable::row)
        .toList();
  }

  static List<String> row(String line) {
    return List.of(line.stripTrailing().split(" *\t *", -1));
  }

  /** The whole table; empty when the language has no such table. */
  static String text(String language, String file) {
    try (InputStream in = LanguageTable.class.getResourceAsStream(FOLDER + language + "/" + file)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The forms of a row's first column. */
  static List<String> forms(List<String> row) {
    return List.of(row.get(0).split(" \\| ", -1));
  }
}
