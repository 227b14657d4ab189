package io.chapar.normalise.language;

import com.ibm.icu.lang.UScript;
import io.chapar.normalise.letter.ArabicLetters;
import java.util.Arrays;
import java.util.Set;

/** Counts letters by script. */
public final class Scripts {
  private static final Set<String> RIGHT_TO_LEFT = Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo");

  private static final String ARABIC = UScript.getShortName(UScript.ARABIC);

  private static final boolean[] ARABIC_LETTER = new boolean[ArabicLetters.BLOCK];

  static {
    Arrays.fill(ARABIC_LETTER, 0x20, 0x4B, true);
    Arrays.fill(ARABIC_LETTER, 0x6E, 0xD4, true);
  }

  private Scripts() {}

  public static boolean isRightToLeft(String script) {
    return RIGHT_TO_LEFT.contains(script);
  }

  /**
   * The ISO 15924 code of the script of most letters; Zyyy when there is none. Latin letters count
   * half: all scripts borrow names in them (iPhone 15 Pro Max), and it borrows from none.
   */
  public static String main(char[] text, int length) {
    return isArabic(text, length) ? ARABIC : mixed(text, length);
  }

  /** Whether more than half of the characters are letters of the Arabic script. */
  private static boolean isArabic(char[] text, int length) {
    int arabic = 0;
    for (int i = 0; i < length && arabic <= length / 2; i++) {
      arabic += isArabic(text[i]) ? 1 : 0;
    }
    return arabic > length / 2;
  }

  private static boolean isArabic(char c) {
    return ArabicLetters.isInBlock(c) && ARABIC_LETTER[c - ArabicLetters.FIRST];
  }

  private static String mixed(char[] text, int length) {
    int[] counts = new int[UScript.CODE_LIMIT];
    for (int i = 0; i < length; i++) {
      char c = text[i];
      if (isArabic(c)) {
        counts[UScript.ARABIC]++;
      } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
        counts[UScript.LATIN]++;
      } else if (c >= 0x80 && !isSign(c)) {
        count(Character.codePointAt(text, i, length), counts);
      }
    }
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
