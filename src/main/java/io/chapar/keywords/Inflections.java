package io.chapar.keywords;

import io.chapar.normalise.key.PlacedKey.Gap;
import io.chapar.text.LanguageTag;
import io.chapar.text.TableLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

  /** Inflection by a list of endings; {@code fa.tsv} says what its rows are. */
  private static final class EndingTable implements Inflection {
    private static final int NEVER = Integer.MAX_VALUE;

    /** Of a table that gives no other. */
    private static final int SHORTEST = 3;

    private static final String ANY = "*";

    private final Map<String, List<Ending>> endings = new HashMap<>();
    private final Set<String> replaced = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Set<String> otherWords = new HashSet<>();
    private final boolean apostropheParts;

    /**
     * @param behind the last letters of the words that it follows, or {@link #ANY}
     * @param least the letters of the shortest word that nothing parts it from
     * @param replaces what it takes the place of
     */
    private record Ending(String behind, int least, String replaces) {
      boolean follows(String stem, String gone, Gap gap) {
        return replaces.equals(gone)
            && (gap != Gap.NONE || stem.length() + gone.length() >= least)
            && (behind.equals(ANY)
                || gone.isEmpty() && behind.indexOf(stem.charAt(stem.length() - 1)) >= 0);
      }
    }

    /**
     * @param apostropheParts whether an apostrophe parts words, and is no letter
     */
    EndingTable(List<String> rows, boolean apostropheParts) {
      this.apostropheParts = apostropheParts;
      rows.forEach(row -> read(row.split("\t", -1)));
    }

    private void read(String[] row) {
      switch (row[0]) {
        case "!" -> otherWords.add(ListedWord.key(row[1]));
        case "+" -> beginnings.add(ListedWord.key(row[1]));
        default -> ending(row);
      }
    }

    /**
     * A row of two columns or fewer is one of the extraction's tables: what the ending replaces.
     */
    private void ending(String[] row) {
      boolean bare = row.length < 3;
      String replaces = row.length > 3 ? row[3] : bare && row.length > 1 ? row[1] : "";
      int least = bare ? SHORTEST : row[2].equals("-") ? NEVER : Integer.parseInt(row[2]);
      String behind = bare || row[1].equals(ANY) ? ANY : ListedWord.key(row[1]);
      endings
          .computeIfAbsent(ListedWord.key(row[0]), ending -> new ArrayList<>())
          .add(new Ending(behind, least, ListedWord.key(replaces)));
      if (!replaces.isEmpty()) {
        replaced.add(ListedWord.key(replaces));
      }
    }

    @Override
    public Set<String> stems(String word) {
      return replaced.stream()
          .filter(end -> word.endsWith(end) && word.length() - end.length() >= SHORTEST)
          .map(end -> word.substring(0, word.length() - end.length()))
          .collect(Collectors.toSet());
    }

    @Override
    public boolean isForm(ListedWord listed, String stem, String ending, Gap gap) {
      String word = listed.letters();
      String gone = word.startsWith(stem) ? word.substring(stem.length()) : word;
      boolean known =
          endings.getOrDefault(ending, List.of()).stream()
              .anyMatch(each -> each.follows(stem, gone, gap));
      return known && (gap != Gap.NONE || !otherWords.contains(stem + ending));
    }

    @Override
    public boolean mayBegin(String letters) {
      return beginnings.contains(letters);
    }

    @Override
    public boolean beginsBehindApostrophe() {
      return apostropheParts;
    }
  }
}
