package io.chapar.normalise.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language and the script of a text: by its letters where one language has them alone,
 * else by its words and groups of letters. Safe for many threads.
 */
public final class LanguageDetector {
  /** What follows changes nothing. */
  private static final int ENOUGH = 1000;

  /** Words that are no sentence. */
  private static final int NAMES = 2;

  private static final Pattern QUOTED =
      Pattern.compile("“[^“”]*”|«[^«»]*»|„[^“”„]*[“”]|\"[^\"]*\"");

  /** Scripts that one language of news has to itself. */
  private static final Map<String, String> ONLY =
      Map.of(
          "Grek", "el", "Armn", "hy", "Geor", "ka", "Hebr", "he", "Hang", "ko", "Hani", "zh",
          "Hira", "ja", "Kana", "ja", "Thai", "th");

  private final Map<String, LanguageProfiles> profiles = new ConcurrentHashMap<>();

  /**
   * @param declared what the publisher declares, BCP 47 or ISO 639; decides what the text leaves
   *     open, and a few names in Latin letters
   */
  public DetectedLanguage detect(String text, @Nullable String declared) {
    char[] prose = withoutAddresses(text);
    String script = Scripts.main(prose, Math.min(prose.length, ENOUGH));
    String said =
        declared == null ? DetectedLanguage.UNKNOWN.tag() : LanguageCodes.tag(declared, script);
    if (script.equals("Zyyy")) {
      return new DetectedLanguage(said, script);
    }
    String possible = LanguageCodes.mayBe(said, script) ? said : DetectedLanguage.UNKNOWN.tag();
    LanguageProfiles known = profiles(script);
    if (known == null) {
      return new DetectedLanguage(ONLY.getOrDefault(script, possible), script);
    }
    String tag = known.best(prose, possible);
    boolean foreign = script.equals("Latn") && !possible.equals(said);
    boolean names = foreign && words(text) <= NAMES && !known.proves(tag, prose);
    return new DetectedLanguage(names ? known.best(prose, said) : tag, script);
  }

  /**
   * The same of a block of an article. In another script than the article's a few names are of no
   * language, and count as the article's; two words are names also where that writes it too.
   */
  public DetectedLanguage detectWithin(DetectedLanguage article, String text) {
    DetectedLanguage own = detect(text, article.tag());
    LanguageProfiles known = own.script().equals(article.script()) ? null : profiles(own.script());
    return known == null
            || isWritten(article, own, text)
            || known.proves(own.tag(), withoutAddresses(text))
        ? own
        : new DetectedLanguage(article.tag(), own.script());
  }

  /** Whether the article's language is written so too, and the text is more than names. */
  private static boolean isWritten(DetectedLanguage article, DetectedLanguage own, String text) {
    return LanguageCodes.mayBe(article.tag(), own.script()) && words(text) > NAMES;
  }

  /**
   * The same where the block is in the article's script, and a few words tell nothing. What it
   * quotes tells nothing either, unless it is all a quotation.
   */
  public DetectedLanguage detectBeside(DetectedLanguage article, String text) {
    LanguageProfiles known = profiles(article.script());
    if (known == null) {
      return article;
    }
    String around = QUOTED.matcher(text).replaceAll(" ");
    boolean all = around.chars().noneMatch(Character::isLetter);
    char[] own = withoutAddresses(all ? text : around);
    return new DetectedLanguage(known.spoken(own, article.tag()), article.script());
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }

  private @Nullable LanguageProfiles profiles(String script) {
    LanguageProfiles known = profiles.get(script);
    return known != null || LanguageCodes.of(script).isEmpty()
        ? known
        : profiles.computeIfAbsent(script, LanguageProfiles::load);
  }

  /** Addresses and mail names, whose letters say nothing of the language around them. */
  private static char[] withoutAddresses(String text) {
    char[] chars = text.toCharArray();
    return isSuspect(chars) ? outsideAddresses(text).toCharArray() : chars;
  }

  /** Whether a sign stands in it that addresses have. */
  private static boolean isSuspect(char[] text) {
    for (char c : text) {
      if (c == '@' || c == '/' || c == 'w') {
        return true;
      }
    }
    return false;
  }

  private static String outsideAddresses(String text) {
    if (!hasAddress(text)) {
      return text;
    }
    StringBuilder prose = new StringBuilder(text.length());
    for (int start = 0; start < text.length(); ) {
      int end = endOfWord(text, start);
      String word = text.substring(start, end);
      prose.append(hasAddress(word) ? " " : word);
      start = end;
    }
    return prose.toString();
  }

  private static boolean hasAddress(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '@' || c == ':' && text.startsWith("//", i + 1) || isWebHost(c, text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWebHost(char c, String text, int at) {
    return c == 'w' && text.startsWith("ww.", at + 1);
  }

  /** An address ends at the first character that is not ASCII; blanks are words of their own. */
  private static int endOfWord(String text, int start) {
    int end = start + 1;
    boolean ascii = isAscii(text.charAt(start));
    while (end < text.length() && isAscii(text.charAt(end)) == ascii && ascii) {
      end++;
    }
    return end;
  }

  private static boolean isAscii(char c) {
    return c > ' ' && c < 0x7F;
  }
}
