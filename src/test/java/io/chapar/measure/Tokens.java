package io.chapar.measure;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts as the measuring kit compares them, in Python's terms: {@code \w}, {@code \s}. */
final class Tokens {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Pattern SPACE = Pattern.compile("[\\s\\x1c-\\x1f\\x85\\p{Z}]+");
  private static final String SIGNS =
      "\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\u0e00-\\u0e7f\\u1000-\\u109f";

  /** Letters of scripts without spaces, each a word. */
  private static final Pattern PIECE = Pattern.compile("[" + SIGNS + "]|[^" + SIGNS + "]+");

  private static final int RUN = 4;

  private Tokens() {}

  static List<String> words(String text) {
    return WORD.matcher(text).results().map(found -> found.group()).toList();
  }

  /** Words; each letter of a script without spaces is one. */
  static List<String> units(String text) {
    List<String> units = new ArrayList<>();
    for (String word : words(text)) {
      Matcher pieces = PIECE.matcher(word);
      while (pieces.find()) {
        units.add(pieces.group());
      }
    }
    return units;
  }

  /** How often each run of four words stands there; of fewer words, the one run of them all. */
  static Map<String, Integer> runs(List<String> words) {
    Map<String, Integer> runs = new HashMap<>();
    int count = words.isEmpty() ? 0 : Math.max(1, words.size() - RUN + 1);
    for (int i = 0; i < count; i++) {
      List<String> run = words.subList(i, Math.min(words.size(), i + RUN));
      runs.merge(String.join(" ", run), 1, Integer::sum);
    }
    return runs;
  }

  static int sum(Map<String, Integer> runs) {
    return runs.values().stream().mapToInt(Integer::intValue).sum();
  }

  static int shared(Map<String, Integer> one, Map<String, Integer> other) {
    return one.entrySet().stream()
        .mapToInt(run -> Math.min(run.getValue(), other.getOrDefault(run.getKey(), 0)))
        .sum();
  }

  /** White space folded. */
  static String spaced(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** NFC, white space folded. */
  static String folded(@Nullable String text) {
    return spaced(Normalizer2.getNFCInstance().normalize(text == null ? "" : text));
  }

  /** A name to compare: case folded, too. */
  static String name(String text) {
    return UCharacter.foldCase(folded(text), true);
  }

  /** NFKC, case, quotation marks, dashes and white space folded. */
  static String plain(@Nullable String text) {
    String wide = Normalizer2.getNFKCInstance().normalize(text == null ? "" : text);
    return spaced(
        UCharacter.foldCase(wide, true)
            .replaceAll("[\u2018\u2019\u201a\u201b\u2032`\u00b4]", "'")
            .replaceAll("[\u201c\u201d\u201e\u00ab\u00bb]", "\"")
            .replaceAll("[\u2010-\u2015]", "-"));
  }

  /** The plain words alone, a space between them. */
  static String line(@Nullable String text) {
    return String.join(" ", words(plain(text)));
  }
}
