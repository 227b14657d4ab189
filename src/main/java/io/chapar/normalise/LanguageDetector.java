package io.chapar.normalise;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language and the script of a text: by its letters where one language has them alone,
 * else by its words and groups of letters. Safe for many threads.
 */
public final class LanguageDetector {
  /** What follows changes nothing. */
  private static final int ENOUGH = 1000;

  private static final int SAMPLE = 600;

  /** Scripts that one language of news has to itself. */
  private static final Map<String, String> ONLY =
      Map.of(
          "Grek", "el", "Armn", "hy", "Geor", "ka", "Hebr", "he", "Hang", "ko", "Hani", "zh",
          "Hira", "ja", "Kana", "ja", "Thai", "th");

  private final Map<String, LanguageProfiles> profiles = new ConcurrentHashMap<>();

  /**
   * @param declared what the publisher declares, BCP 47 or ISO 639; decides what the text leaves
   *     open
   */
  public Language detect(String text, @Nullable String declared) {
    char[] prose = Addresses.without(text);
    String script = Scripts.main(prose, Math.min(prose.length, ENOUGH));
    String said = declared == null ? Language.UNKNOWN.tag() : LanguageCodes.tag(declared, script);
    if (script.equals("Zyyy")) {
      return new Language(said, script);
    }
    String only = ONLY.get(script);
    if (only != null) {
      return new Language(only, script);
    }
    return new Language(best(prose, script, said), script);
  }

  private String best(char[] prose, String script, String said) {
    if (LanguageCodes.of(script).isEmpty()) {
      return said;
    }
    return profiles
        .computeIfAbsent(script, LanguageProfiles::load)
        .best(prose, Math.min(prose.length, SAMPLE), said);
  }
}
