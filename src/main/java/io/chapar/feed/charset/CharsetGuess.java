package io.chapar.feed.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import io.chapar.text.UndeclaredCharset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The encoding of bytes that are not UTF-8 and announce nothing that fits: by its language and
 * letters, then by ICU. ICU confuses the encodings of the Arabic script with each other and with
 * Hebrew (measured on Persian news): there its answer is corrected.
 */
final class CharsetGuess {
  private static final Set<String> ARABIC = Set.of("windows-1256", "iso-8859-6");
  private static final Set<String> HEBREW = Set.of("windows-1255", "iso-8859-8", "iso-8859-8-i");

  /** Unicode was ruled out before; the EBCDIC ones are no encodings of the web. */
  private static final Pattern IMPOSSIBLE = Pattern.compile("utf-.*|ibm.*");

  /** pe, che, zhe, gaf, kaf and the joiner of windows-1256: rare or missing in its neighbours. */
  private static final Set<Integer> PERSIAN = Set.of(0x81, 0x8D, 0x8E, 0x90, 0x98, 0x9D);

  private static final int SAMPLE = 16 * 1024;
  private static final int LEAST_CONFIDENCE = 20;

  private CharsetGuess() {}

  static String of(byte[] bytes) {
    return UndeclaredCharset.of(bytes).or(() -> byIcu(bytes)).orElse("windows-1252");
  }

  private static Optional<String> byIcu(byte[] bytes) {
    byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
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
