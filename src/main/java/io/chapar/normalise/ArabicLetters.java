package io.chapar.normalise;

/** Which characters are letters of the Arabic script, and how they join. */
final class ArabicLetters {
  static final char ZWNJ = '\u200C';

  /** Letters that do not join the next; no joiner stands behind them. */
  private static final String OPEN = "ادذرزژوآأإؤءةۀٱۆۇۈۋەړډڈڑ";

  private static final boolean[] LETTER = new boolean[0x100];
  private static final boolean[] IN_WORD = new boolean[0x100];
  private static final boolean[] OPEN_LETTER = new boolean[0x100];

  static {
    for (char c = 0x600; c < 0x700; c++) {
      LETTER[c - 0x600] = Character.isLetter(c) && c != 'ـ';
      IN_WORD[c - 0x600] = LETTER[c - 0x600] || isMark(c);
      OPEN_LETTER[c - 0x600] = OPEN.indexOf(c) >= 0;
    }
  }

  private ArabicLetters() {}

  static boolean isLetter(char c) {
    return c >= 0x600 && c < 0x700
        ? LETTER[c - 0x600]
        : c >= 0x750 && c < 0x780 || isPresentation(c) && Character.isLetter(c);
  }

  static boolean isMark(char c) {
    return c >= 0x64B && c <= 0x65F || c == 0x670;
  }

  static boolean isLetterOrMark(char c) {
    return c >= 0x600 && c < 0x700 ? IN_WORD[c - 0x600] : isLetter(c);
  }

  /** A letter, a mark or an invisible character that parts or binds letters. */
  static boolean isInWord(char c) {
    return isLetterOrMark(c) || c == ZWNJ || c == '\u200D';
  }

  static boolean isPresentation(char c) {
    return c >= 0xFB50 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFE;
  }

  /** Whether a non-joiner stands where it belongs, between two letters. */
  static boolean hasJoiner(String text) {
    int at = text.indexOf(ZWNJ);
    while (at >= 0) {
      boolean inside = at > 0 && at + 1 < text.length();
      if (inside && joinsNext(text.charAt(at - 1)) && isLetter(text.charAt(at + 1))) {
        return true;
      }
      at = text.indexOf(ZWNJ, at + 1);
    }
    return false;
  }

  /** Whether a joiner may stand between this letter and the next. */
  static boolean joinsNext(char c) {
    return c >= 0x600 && c < 0x700 && LETTER[c - 0x600] && !OPEN_LETTER[c - 0x600];
  }
}
