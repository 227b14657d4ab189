package io.chapar.normalise.language;

/**
 * What a text is written in.
 *
 * @param tag BCP 47 language, {@code und} when it cannot be told
 * @param script ISO 15924, {@code Zyyy} when the text has no letters
 */
public record DetectedLanguage(String tag, String script) {
  static final DetectedLanguage UNKNOWN = new DetectedLanguage("und", "Zyyy");

  /** Whether i and ı are two letters, each with its capital. */
  public boolean hasDotlessI() {
    return (tag.equals("tr") || tag.equals("az")) && script.equals("Latn");
  }

  public boolean isPersian() {
    return LanguageCodes.isPersian(tag) && (script.equals("Arab") || script.equals("Zyyy"));
  }
}
