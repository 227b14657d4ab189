package io.chapar.extract.rule;

import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a rule may need of a language: a named feature, or one of its tables. */
final class Features {
  private static final Map<String, Predicate<Language>> NAMED =
      Map.of(
          "capitals", Language::capitals,
          "head-last", language -> language.jobTitles() == Language.HeadDirection.LAST,
          "persian-years", language -> "persian".equals(language.calendar()));

  private Features() {}

  /**
   * @param name of a feature, or of a table in capital letters; behind an exclamation mark what the
   *     language must not have
   * @throws IllegalArgumentException where there is no such feature or table
   */
  static Predicate<Language> of(String name) {
    if (name.startsWith("!")) {
      return of(name.substring(1)).negate();
    }
    LexicalCategory table = table(name);
    Predicate<Language> feature =
        table == null ? NAMED.get(name) : language -> language.lexicon().has(table);
    if (feature == null) {
      throw new IllegalArgumentException("no feature " + name);
    }
    return feature;
  }

  /** The kind of word that has the name; null where none has. */
  static @Nullable LexicalCategory table(String name) {
    for (LexicalCategory kind : LexicalCategory.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    return null;
  }
}
