package io.chapar.normalise;

import com.ibm.icu.lang.UScript;
import java.util.Set;

/** Counts letters by script. */
final class Scripts {
  private static final Set<String> RIGHT_TO_LEFT = Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo");

  private Scripts() {}

  static boolean isRightToLeft(String script) {
    return RIGHT_TO_LEFT.contains(script);
  }

  /**
   * The ISO 15924 code of the script of most letters; Zyyy when there is none. Latin letters count
   * half: all scripts borrow names in them (iPhone 15 Pro Max), and it borrows from none.
   */
  static String main(char[] text, int length) {
    int arabic = 0;
    int[] counts = new int[UScript.CODE_LIMIT];
    for (int i = 0; i < length && arabic <= length / 2; i++) {
      char c = text[i];
      if (c >= 0x620 && c < 0x64B || c >= 0x66E && c < 0x6D4) {
        arabic++;
      } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
        counts[UScript.LATIN]++;
      } else if (c >= 0x80 && !isSign(c)) {
        count(Character.codePointAt(text, i, length), counts);
      }
    }
    counts[UScript.ARABIC] += arabic;
    counts[UScript.LATIN] = counts[UScript.LATIN] + 1 >> 1;
    return UScript.getShortName(most(counts));
  }

  /** Digits and marks of the block Arabic, and General Punctuation. */
  private static boolean isSign(char c) {
    return c >= 0x600 && c < 0x66E || c >= 0x2000 && c < 0x2070;
  }

  private static void count(int c, int[] counts) {
    if (Character.isLetter(c)) {
      counts[UScript.getScript(c)]++;
    }
  }

  private static int most(int[] counts) {
    int best = UScript.COMMON;
    counts[UScript.COMMON] = 0;
    counts[UScript.INHERITED] = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > counts[best]) {
        best = i;
      }
    }
    return best;
  }
}
