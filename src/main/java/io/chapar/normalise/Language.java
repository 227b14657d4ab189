package io.chapar.normalise;

/**
 * What a text is written in.
 *
 * @param tag BCP 47 language, {@code und} when it cannot be told
 * @param script ISO 15924, {@code Zyyy} when the text has no letters
 */
public record Language(String tag, String script) {
  static final Language UNKNOWN = new Language("und", "Zyyy");

  boolean isPersian() {
    return LanguageCodes.isPersian(tag) && (script.equals("Arab") || script.equals("Zyyy"));
  }
}
