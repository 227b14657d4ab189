package io.chapar.keywords;

import io.chapar.text.LanguageTag;
import io.chapar.text.TableLines;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The languages whose inflection is known. Immutable. */
final class Inflections {
  static final Inflections KNOWN = new Inflections();

  private static final String ENDINGS = "/io/chapar/extract/%s/endings.tsv";

  private final Map<String, Inflection> languages = new LinkedHashMap<>();
  private final Inflection other = new EndingTable(rows("en.tsv"), true);

  private Inflections() {
    for (String language : List.of("fa", "tg", "ar")) {
      languages.put(language, new EndingTable(rows(language + ".tsv"), true));
    }
    languages.put("prs", of("fa"));
    for (String language : List.of("tr", "az", "tk")) {
      languages.put(language, new HarmonicEndings(rows(language + ".tsv")));
    }
    for (String language : List.of("ru", "kk", "uz")) {
      List<String> rows = rows(String.format(Locale.ROOT, ENDINGS, language));
      languages.put(language, new EndingTable(rows, !language.equals("uz")));
    }
  }

  private static List<String> rows(String table) {
    return TableLines.of(Inflections.class, table);
  }

  /**
   * @param tag BCP 47
   * @return that of English where the language has none
   */
  Inflection of(String tag) {
    return languages.getOrDefault(LanguageTag.language(tag), other);
  }

  /** What a listed word becomes before endings in any of the languages; not the word itself. */
  Set<String> stems(String word) {
    Set<String> stems = new HashSet<>();
    languages.values().forEach(language -> stems.addAll(language.stems(word)));
    return stems;
  }
}
