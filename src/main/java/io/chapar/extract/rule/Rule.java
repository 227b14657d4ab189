package io.chapar.extract.rule;

import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One construction, and what it means.
 *
 * @param needs what a language must have for it
 * @param tables of which each match holds an entry
 * @param later pairs of parts of a match in figures, of which the second must be the greater
 * @param gives the name of what the finder makes of a match
 * @param takes the part whose words are no other fact's; empty for all of the match, none for none
 * @param confidence of what it gives, from 0 to 1
 * @param where the file and line that it begins in
 */
public record Rule(
    String id,
    List<Predicate<Language>> needs,
    TokenPattern pattern,
    Set<LexicalCategory> tables,
    List<List<String>> later,
    String gives,
    String takes,
    double confidence,
    List<Example> examples,
    List<Example> counterExamples,
    String where) {
  boolean isFor(Language language) {
    return needs.stream().allMatch(need -> need.test(language));
  }

  /** The token after the match that begins at the token; {@link TokenPattern#NONE} without one. */
  int match(Captures captures, int i) {
    if (!captures.block().hasAll(tables)) {
      return TokenPattern.NONE;
    }
    captures.clear();
    int end = pattern.ahead(captures, i);
    return end != TokenPattern.NONE && holds(captures) ? end : TokenPattern.NONE;
  }

  private boolean holds(Captures captures) {
    for (List<String> pair : later) {
      if (figures(captures, pair.get(0)) >= figures(captures, pair.get(1))) {
        return false;
      }
    }
    return true;
  }

  private static int figures(Captures captures, String name) {
    return captures.block().token(captures.from(name)).value();
  }

  /**
   * A text in which a rule applies, or does not.
   *
   * @param value what the rule gives; empty where it gives nothing, or must not apply
   */
  public record Example(String language, String text, String value) {
    /** As a file writes it: {@code en: They met on 2 May. = -05-02}. */
    static Example of(String line) {
      int colon = line.indexOf(": ");
      int value = line.lastIndexOf(" = ");
      if (colon < 0) {
        throw new IllegalArgumentException("no language before " + line);
      }
      return value < 0
          ? new Example(line.substring(0, colon), line.substring(colon + 2), "")
          : new Example(
              line.substring(0, colon),
              line.substring(colon + 2, value),
              line.substring(value + 3));
    }
  }
}
