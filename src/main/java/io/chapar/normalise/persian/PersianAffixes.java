package io.chapar.normalise.persian;

import io.chapar.text.TableLines;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How words of Persian begin and end, by {@code affixes.txt}. Immutable. */
final class PersianAffixes {
  /** Named as the rows of the file, which say what each is. */
  enum Kind {
    ONTO,
    OBJECT,
    AUXILIARY,
    PASSIVE,
    PREVERB,
    STEM,
    SIGN,
    PLURAL,
    ARTICLE,
    DEGREE,
    ALEF,
    ARABIC,
    MONTH,
    HEH
  }

  private final Map<Kind, Set<String>> forms = new EnumMap<>(Kind.class);
  private final String plural;
  private final String article;
  private final List<String> heh;

  /** The longer before the shorter. */
  private final List<String> stemEndings;

  PersianAffixes() {
    TableLines.forEach(PersianAffixes.class, "affixes.txt", line -> read(List.of(line.split(" "))));
    this.plural = of(Kind.PLURAL).iterator().next();
    this.article = of(Kind.ARTICLE).iterator().next();
    this.heh = List.copyOf(of(Kind.HEH));
    this.stemEndings =
        of(Kind.STEM).stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  private void read(List<String> row) {
    Kind kind = Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
    forms.put(kind, new LinkedHashSet<>(row.subList(1, row.size())));
  }

  private Set<String> of(Kind kind) {
    return forms.getOrDefault(kind, Set.of());
  }

  boolean has(Kind kind, String form) {
    return of(kind).contains(form);
  }

  /**
   * Where the first ending of the kind begins that leaves a stem of so many letters; -1 for none.
   */
  int start(Kind kind, String word, int shortestStem) {
    for (String ending : of(kind)) {
      int at = word.length() - ending.length();
      if (at >= shortestStem && word.endsWith(ending)) {
        return at;
      }
    }
    return -1;
  }

  /** What every plural begins with. */
  String plural() {
    return plural;
  }

  /** The article of Arabic. */
  String article() {
    return article;
  }

  /** How the ending is written behind a silent heh; null when that is no other way. */
  @Nullable String behindHeh(String ending) {
    return ending.equals(heh.get(0)) ? heh.get(1) : null;
  }

  /** The word without the ending that is written onto it; the word itself when it has none. */
  String stem(String word) {
    for (String ending : stemEndings) {
      int length = word.length() - ending.length();
      if (length > 1 && word.endsWith(ending)) {
        return word.substring(0, length);
      }
    }
    return word;
  }
}
