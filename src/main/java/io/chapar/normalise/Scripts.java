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

  /** The ISO 15924 code of the script of most letters; Zyyy when there is none. */
  static String main(String text, int length) {
    int[] counts = new int[UScript.CODE_LIMIT];
    for (int i = 0; i < length; ) {
      int c = text.codePointAt(i);
      if (c > ' ' && Character.isLetter(c)) {
        counts[script(c)]++;
      }
      i += Character.charCount(c);
    }
    return UScript.getShortName(most(counts));
  }

  private static int script(int c) {
    if (c < 0x80) {
      return UScript.LATIN;
    }
    return c >= 0x620 && c < 0x700 ? UScript.ARABIC : UScript.getScript(c);
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
