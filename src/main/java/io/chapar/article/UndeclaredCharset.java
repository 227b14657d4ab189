package io.chapar.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The encoding of bytes that are not UTF-8 and announce nothing that fits: by the language that the
 * document declares in plain letters, then by the letters themselves. Scripts whose words are
 * wholly outside of ASCII tell by which decoding makes the commonest letters of their languages;
 * Latin letters with marks are too few for that.
 */
public final class UndeclaredCharset {
  private static final String ARABIC = "windows-1256";
  private static final String TURKISH = "windows-1254";
  private static final String CYRILLIC = "windows-1251";

  /** Legacy encodings of the web by language (WHATWG HTML, determining the character encoding). */
  private static final Map<String, String> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("fa", ARABIC),
          Map.entry("ar", ARABIC),
          Map.entry("ur", ARABIC),
          Map.entry("ps", ARABIC),
          Map.entry("tr", TURKISH),
          Map.entry("az", TURKISH),
          Map.entry("ru", CYRILLIC),
          Map.entry("be", CYRILLIC),
          Map.entry("bg", CYRILLIC),
          Map.entry("kk", CYRILLIC),
          Map.entry("ky", CYRILLIC),
          Map.entry("tg", CYRILLIC),
          Map.entry("uk", CYRILLIC),
          Map.entry("he", "windows-1255"),
          Map.entry("th", "windows-874"));

  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?:<(?:dc:)?language>\\s{0,9}|xml:lang\\s?=\\s?[\"']|<html[^>]{0,200}?\\slang\\s?=\\s?[\"']?)"
              + "([a-zA-Z]{2})\\b");
  private static final int HEAD = 16 * 1024;

  private static final List<Script> SCRIPTS =
      List.of(
          new Script(ARABIC, "اليمنرودتبه"),
          new Script(CYRILLIC, "оеаинтсрвл"),
          new Script("koi8-r", "оеаинтсрвл"),
          new Script("windows-1253", "αοιετσνηυρ"),
          new Script("windows-1255", "יוהלארמתשב"));

  private static final int SAMPLE = 100_000;
  private static final int FEWEST = 12;
  private static final double COMMON = .45;
  private static final double IN_WORDS = .5;

  private UndeclaredCharset() {}

  /** Its name in lower case; empty where neither language nor letters tell. */
  public static Optional<String> of(byte[] bytes) {
    return byLanguage(bytes).or(() -> byLetters(bytes));
  }

  private static Optional<String> byLanguage(byte[] bytes) {
    Matcher found = LANGUAGE.matcher(latin1(bytes, HEAD));
    return found.find()
        ? Optional.ofNullable(BY_LANGUAGE.get(found.group(1).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  private static Optional<String> byLetters(byte[] bytes) {
    String sample = latin1(bytes, SAMPLE);
    long high = sample.chars().filter(UndeclaredCharset::isHigh).count();
    if (high < FEWEST || inWords(sample) < high * IN_WORDS) {
      return Optional.empty();
    }
    return SCRIPTS.stream()
        .max(Comparator.comparing(script -> script.common(bytes)))
        .filter(script -> script.common(bytes) >= high * COMMON)
        .map(Script::charset);
  }

  private static String latin1(byte[] bytes, int most) {
    return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
  }

  private static boolean isHigh(int letter) {
    return letter >= 0x80;
  }

  /** Those that follow another one. */
  private static long inWords(String sample) {
    return IntStream.range(1, sample.length())
        .filter(at -> isHigh(sample.charAt(at)) && isHigh(sample.charAt(at - 1)))
        .count();
  }

  /**
   * @param letters the commonest of its languages: more than half of any text in them (by counts
   *     over the news of each language)
   */
  private record Script(String charset, String letters) {
    long common(byte[] bytes) {
      String text = new String(bytes, 0, Math.min(bytes.length, SAMPLE), Charset.forName(charset));
      return text.chars().filter(letter -> letters.indexOf(letter) >= 0).count();
    }
  }
}
