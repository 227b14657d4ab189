package io.chapar.keywords;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Letters of scripts that write words without spaces between. */
final class Unspaced {
  private static final char FIRST = '\u0E00';
  private static final Set<UnicodeScript> SCRIPTS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private Unspaced() {}

  static boolean has(char letter) {
    return letter >= FIRST && SCRIPTS.contains(UnicodeScript.of(letter));
  }
}
