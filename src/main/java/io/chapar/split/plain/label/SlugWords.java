package io.chapar.split.plain.label;

import io.chapar.split.plain.line.AddressEnd;
import io.chapar.split.plain.line.TextShape;
import io.chapar.split.wording.Letters;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words in the paths of a document's addresses, as keys that words of its text have, too: in
 * Latin letters (Cyrillic ones as slugs spell them), and of these the consonants alone, since each
 * site spells vowels in its own way.
 */
public final class SlugWords {
  private static final int MOST_ADDRESSES = 20;
  private static final int LONGEST_ADDRESS = 2000;
  private static final int SHORTEST_WORD = 3;
  private static final Pattern JOINTS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
  private static final Pattern SOFT = Pattern.compile("[aeiouyhjwəı'’‘ʻ]");

  /** ISO 9 in the form that slugs have, without vowels. */
  private static final String CYRILLIC = "бвгджзйклмнпрстфхцчшщғқңҳҷҗ";

  private static final String[] LATIN = {
    "b", "v", "g", "d", "z", "z", "", "k", "l", "m", "n", "p", "r", "s", "t", "f", "k", "c", "c",
    "s", "sc", "g", "k", "n", "", "", ""
  };

  private SlugWords() {}

  public static Set<String> of(List<TextShape> shapes) {
    Set<String> words = new HashSet<>();
    int found = 0;
    for (TextShape shape : shapes) {
      int at = shape.text.indexOf("://");
      if (at >= 0 && found < MOST_ADDRESSES) {
        add(path(shape.text, at + SHORTEST_WORD), words);
        found++;
      }
    }
    return words;
  }

  private static String path(String text, int host) {
    int end = Math.min(AddressEnd.of(text, host), host + LONGEST_ADDRESS);
    int slash = text.indexOf('/', host);
    return slash < 0 || slash >= end ? "" : text.substring(slash, end);
  }

  private static void add(String path, Set<String> words) {
    for (String word : JOINTS.split(decoded(path))) {
      if (word.length() >= SHORTEST_WORD) {
        words.add(key(Letters.fold(word)));
      }
    }
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return path;
    }
  }

  /** The key of a folded word. */
  public static String key(String word) {
    String plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    StringBuilder latin = new StringBuilder();
    for (char c : plain.toCharArray()) {
      int at = CYRILLIC.indexOf(c);
      boolean vowel = Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC && at < 0;
      latin.append(at >= 0 ? LATIN[at] : vowel ? "" : String.valueOf(c));
    }
    String key = SOFT.matcher(latin).replaceAll("").replace("kh", "k").replace("x", "k");
    return key.length() < 2 ? plain : key;
  }
}
