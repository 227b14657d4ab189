package io.chapar.normalise.change;

import io.chapar.normalise.language.ForeignLetters;
import io.chapar.text.TableLines;

/** What becomes of each character of the block Arabic in Persian text; see {@code letters.txt}. */
public final class PersianTable {
  private static final char DROPPED = 0;
  private static final String SPECIAL = "ۀـ\u064B\u0654";

  private static final char[] FOLDED = new char[0x100];
  private static final boolean[] KEPT = new boolean[0x700];

  static {
    for (char c = 0x600; c < 0x700; c++) {
      FOLDED[c - 0x600] = isVowelSign(c) ? DROPPED : c;
    }
    TableLines.forEach(PersianTable.class, "letters.txt", line -> fold(line.split(" ")));
    for (char c = 0x600; c < 0x700; c++) {
      KEPT[c] = FOLDED[c - 0x600] == c && SPECIAL.indexOf(c) < 0 && !ForeignLetters.isForeign(c);
    }
    KEPT[' '] = true;
    KEPT['\n'] = true;
    KEPT['.'] = true;
  }

  private PersianTable() {}

  /** Whether the character stays as it is whatever stands around it. */
  public static boolean isKept(char c) {
    return c < 0x700 && KEPT[c];
  }

  public static boolean isDropped(char c) {
    return c >= 0x600 && c < 0x700 && FOLDED[c - 0x600] == DROPPED;
  }

  public static char folded(char c) {
    return c >= 0x600 && c < 0x700 ? FOLDED[c - 0x600] : c;
  }

  /** The first of them stands for all. */
  private static void fold(String[] letters) {
    for (String letter : letters) {
      FOLDED[letter.charAt(0) - 0x600] = letters[0].charAt(0);
    }
  }

  /** Vowel signs go, the three tanvins and the combining hamza stay. */
  private static boolean isVowelSign(char c) {
    return c >= 0x64E && c <= 0x653
        || c >= 0x655 && c <= 0x65F
        || c == 0x670
        || c == 0x61C
        || c >= 0x610 && c <= 0x61A
        || c >= 0x6D6 && c <= 0x6DC
        || c >= 0x6DF && c <= 0x6E4
        || c >= 0x6E7 && c <= 0x6ED && c != 0x6E9;
  }
}
