package io.chapar.split.markup;

import io.chapar.text.TableLines;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The kind of an article by the names of IPTC's genres: {@code genres.tsv} has the types of
 * schema.org and the usual names that mean one. Any other name stays as it is.
 */
final class Genre {
  private static final Map<String, String> NAMES = names();

  private Genre() {}

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    TableLines.forEach(
        Genre.class,
        "genres.tsv",
        row -> {
          String[] cells = row.split("\t");
          names.put(cells[0], cells[1]);
        });
    return names;
  }

  /** What a name means: "opinion" is Opinion, "Lokale Reportage" stays. */
  static String of(String name) {
    return ofType(name).orElse(name.contains("://") ? "" : name);
  }

  /** What a type of schema.org says: OpinionNewsArticle is Opinion, NewsArticle says nothing. */
  static Optional<String> ofType(String type) {
    String last = type.substring(type.lastIndexOf('/') + 1);
    return Optional.ofNullable(NAMES.get(last.strip().toLowerCase(Locale.ROOT)));
  }
}
