package io.chapar.feed;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of bytes that are not UTF-8 and announce nothing that fits: by the language that the
 * document declares in plain letters, then by ICU. ICU confuses the encodings of the Arabic script
 * with each other and with Hebrew (measured on Persian news), so that there it is not asked.
 */
final class CharsetGuess {
  /** Legacy encodings of the web by language (WHATWG HTML, determining the character encoding). */
  private static final Map<String, String> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("fa", "windows-1256"),
          Map.entry("ar", "windows-1256"),
          Map.entry("ur", "windows-1256"),
          Map.entry("ps", "windows-1256"),
          Map.entry("tr", "windows-1254"),
          Map.entry("az", "windows-1254"),
          Map.entry("ru", "windows-1251"),
          Map.entry("be", "windows-1251"),
          Map.entry("bg", "windows-1251"),
          Map.entry("kk", "windows-1251"),
          Map.entry("ky", "windows-1251"),
          Map.entry("tg", "windows-1251"),
          Map.entry("uk", "windows-1251"),
          Map.entry("he", "windows-1255"),
          Map.entry("th", "windows-874"));

  private static final Set<String> UNTRUSTED =
      Set.of(
          "windows-1256",
          "iso-8859-6",
          "iso-8859-8",
          "iso-8859-8-i",
          "windows-1255",
          "utf-16le",
          "utf-16be",
          "utf-32le",
          "utf-32be",
          "utf-8",
          "ibm420_ltr",
          "ibm420_rtl",
          "ibm424_ltr",
          "ibm424_rtl");

  private static final Pattern LANGUAGE =
      Pattern.compile("(?:<(?:dc:)?language>\\s{0,9}|xml:lang\\s?=\\s?[\"'])([a-zA-Z]{2})\\b");
  private static final int SAMPLE = 16 * 1024;
  private static final int LEAST_CONFIDENCE = 20;

  private CharsetGuess() {}

  static String of(byte[] bytes) {
    byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
    return byLanguage(sample).or(() -> byIcu(sample)).orElse("windows-1252");
  }

  private static Optional<String> byLanguage(byte[] sample) {
    Matcher found = LANGUAGE.matcher(new String(sample, StandardCharsets.ISO_8859_1));
    return found.find()
        ? Optional.ofNullable(BY_LANGUAGE.get(found.group(1).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  private static Optional<String> byIcu(byte[] sample) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    @Nullable CharsetMatch[] matches = detector.setText(sample).detectAll();
    for (CharsetMatch match : matches) {
      if (match != null && isTrusted(match)) {
        return Optional.of(match.getName().toLowerCase(Locale.ROOT));
      }
    }
    return Optional.empty();
  }

  private static boolean isTrusted(CharsetMatch match) {
    return match.getConfidence() >= LEAST_CONFIDENCE
        && !UNTRUSTED.contains(match.getName().toLowerCase(Locale.ROOT));
  }
}
