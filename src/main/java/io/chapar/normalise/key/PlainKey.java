package io.chapar.normalise.key;

import org.jspecify.annotations.Nullable;

/**
 * The search key of a text whose characters each give one letter, a space or nothing, whatever
 * stands beside them: nearly all that is in news. The table is made of {@link SearchKey}'s rules.
 */
final class PlainKey {
  private static final char SILENT = 0;

  /** Of a character that must be seen with those beside it. */
  static final char UNKNOWN = 1;

  /** Up to the end of the block Arabic. */
  private static final int LETTERS = 0x700;

  private static final int SIGNS = 0x2000;
  private static final int SIGNS_END = 0x2070;
  private static final char[] TABLE = new char[LETTERS + SIGNS_END - SIGNS];

  static {
    for (int at = 0; at < TABLE.length; at++) {
      TABLE[at] = look((char) (at < LETTERS ? at : at - LETTERS + SIGNS));
    }
  }

  private PlainKey() {}

  /** Of the marks, which may compose with what stands before them, these compose with nothing. */
  private static char look(char c) {
    int type = Character.getType(c);
    boolean vowelSign = c >= 0x64B && c <= 0x652;
    if (type == Character.NON_SPACING_MARK && !vowelSign || type == Character.UNASSIGNED) {
      return UNKNOWN;
    }
    String key = SearchKey.byRules("x" + c + "x");
    return key.length() == 2 ? SILENT : key.length() == 3 ? key.charAt(1) : UNKNOWN;
  }

  /** Null when a character must be seen with those beside it. */
  static @Nullable String of(String text) {
    char[] chars = text.toCharArray();
    int length = 0;
    boolean parted = false;
    for (int i = 0; i < chars.length; i++) {
      char c = of(chars[i]);
      if (c == UNKNOWN && !isEzafe(text, i)) {
        return null;
      }
      if (c == ' ') {
        parted = length > 0;
      } else if (c > UNKNOWN) {
        // No more is written than was read: a space is read before it is written.
        if (parted) {
          chars[length++] = ' ';
          parted = false;
        }
        chars[length++] = c;
      }
    }
    return new String(chars, 0, length);
  }

  /** The hamza on a heh, with which it does not compose. */
  private static boolean isEzafe(String text, int at) {
    return text.charAt(at) == '\u0654' && at > 0 && text.charAt(at - 1) == 'ه';
  }

  /** Its letter, a space, {@link #UNKNOWN}, or 0 for a character that the key leaves out. */
  static char of(char c) {
    if (c < LETTERS) {
      return TABLE[c];
    }
    return c >= SIGNS && c < SIGNS_END ? TABLE[c - SIGNS + LETTERS] : UNKNOWN;
  }
}
