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

/**
 * The encoding of bytes that are not UTF-8 and announce nothing that fits: by the language that the
 * document declares in plain letters, then by ICU. ICU confuses the encodings of the Arabic script
 * with each other and with Hebrew (measured on Persian news): there its answer is corrected.
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

  private static final Set<String> ARABIC = Set.of("windows-1256", "iso-8859-6");
  private static final Set<String> HEBREW = Set.of("windows-1255", "iso-8859-8", "iso-8859-8-i");

  /** Unicode was ruled out before; the EBCDIC ones are no encodings of the web. */
  private static final Pattern IMPOSSIBLE = Pattern.compile("utf-.*|ibm.*");

  /** pe, che, zhe, gaf, kaf and the joiner of windows-1256: rare or missing in its neighbours. */
  private static final Set<Integer> PERSIAN = Set.of(0x81, 0x8D, 0x8E, 0x90, 0x98, 0x9D);

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
    for (CharsetMatch match : detector.setText(sample).detectAll()) {
      String name = match.getName().toLowerCase(Locale.ROOT);
      if (!IMPOSSIBLE.matcher(name).matches() && match.getConfidence() >= LEAST_CONFIDENCE) {
        return Optional.of(corrected(name, sample));
      }
    }
    return Optional.empty();
  }

  /** ICU's name but for the scripts that it confuses. */
  private static String corrected(String name, byte[] sample) {
    if (ARABIC.contains(name)) {
      return "windows-1256";
    }
    return HEBREW.contains(name) && isPersian(sample) ? "windows-1256" : name;
  }

  private static boolean isPersian(byte[] sample) {
    int persian = 0;
    int high = 0;
    for (byte b : sample) {
      high += b < 0 ? 1 : 0;
      persian += PERSIAN.contains(b & 0xFF) ? 1 : 0;
    }
    return persian * 50 > high;
  }
}
