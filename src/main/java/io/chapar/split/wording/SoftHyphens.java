package io.chapar.split.wording;

/**
 * Takes hints for printing out of text: U+00AD and U+200B, except in Arabic script, where writers
 * use U+00AD for the zero-width non-joiner and only the normaliser can tell.
 */
public final class SoftHyphens {
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char ZERO_WIDTH_SPACE = '\u200B';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SoftHyphens() {}

  public static String drop(String text) {
    if (text.indexOf(SOFT_HYPHEN) < 0
        && text.indexOf(ZERO_WIDTH_SPACE) < 0
        && text.indexOf(BYTE_ORDER_MARK) < 0) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isHint(text.charAt(i)) || i > 0 && Letters.isArabic(text.charAt(i - 1))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  private static boolean isHint(char c) {
    return c == SOFT_HYPHEN || c == ZERO_WIDTH_SPACE || c == BYTE_ORDER_MARK;
  }
}
