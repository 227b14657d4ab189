package io.chapar.train;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tables of a language: how publishers word what stands around a text ({@code wordings/}) and
 * names of persons and places ({@code names/}). A language without tables of its own has those of
 * another with the same script.
 *
 * @param tag BCP 47
 */
record Language(String tag, Table wordings, Table names) {
  private static final Table COMMON = Table.read("wordings/common.txt");
  private static final Map<String, Language> READ = new ConcurrentHashMap<>();
  private static final Map<String, String> SUBSTITUTES =
      Map.of("prs", "fa", "ug", "ar", "uk", "ru", "bg", "ru", "ky", "kk", "ps", "fa", "sr", "ru");

  /** Written with the words of another. */
  private static final Map<String, String> DIALECTS = Map.of("prs", "fa");

  static Language of(String tag) {
    return READ.computeIfAbsent(
        tag, t -> new Language(t, table("wordings/", t), table("names/", t)));
  }

  private static Table table(String folder, String tag) {
    String name = folder + tag + ".txt";
    return Table.read(Table.exists(name) ? name : folder + substitute(folder, tag) + ".txt");
  }

  private static String substitute(String folder, String tag) {
    String other = SUBSTITUTES.getOrDefault(tag, "en");
    return Table.exists(folder + other + ".txt") ? other : "en";
  }

  /** Whether the tables are its own, so that labels around its texts are in its words. */
  boolean hasOwnWordings() {
    return wordings.name().equals("wordings/" + DIALECTS.getOrDefault(tag, tag) + ".txt");
  }

  /** The language's rows, else those that all languages share. */
  List<String> wordings(String section) {
    List<String> own = wordings.rows(section);
    return own.isEmpty() ? COMMON.rows(section) : own;
  }

  List<String> names(String section) {
    return names.rows(section);
  }
}
