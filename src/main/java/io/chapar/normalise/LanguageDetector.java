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
    String possible = LanguageCodes.mayBe(said, script) ? said : Language.UNKNOWN.tag();
    LanguageProfiles known = profiles(script);
    String tag = known == null ? ONLY.getOrDefault(script, possible) : known.best(prose, possible);
    return new Language(tag, script);
  }

  /**
   * The same of a block of an article. In a script in which the article's language is not written,
   * a few names are of no language, and count as the article's.
   */
  Language detectWithin(Language article, String text) {
    Language own = detect(text, article.tag());
    LanguageProfiles known =
        LanguageCodes.mayBe(article.tag(), own.script()) ? null : profiles(own.script());
    return known == null || known.proves(own.tag(), Addresses.without(text))
        ? own
        : new Language(article.tag(), own.script());
  }

  /** The same where the block is in the article's script, and a few words tell nothing. */
  Language detectBeside(Language article, String text) {
    LanguageProfiles known = profiles(article.script());
    return known == null
        ? article
        : new Language(known.spoken(Addresses.without(text), article.tag()), article.script());
  }

  private @Nullable LanguageProfiles profiles(String script) {
    return LanguageCodes.of(script).isEmpty()
        ? null
        : profiles.computeIfAbsent(script, LanguageProfiles::load);
  }
}
