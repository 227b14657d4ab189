package io.chapar.normalise.repair;

/** Tells what news of the region is written in, so that what is mended is known to be right. */
final class RegionText {
  private RegionText() {}

  /**
   * Letters of the region and signs, no word of them in two scripts, and no combining mark without
   * a letter to stand on; ʻ and its like are in all scripts.
   */
  static boolean isSound(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean other = c > 0x259 && Character.isLetter(c) && !isApostrophe(c);
      boolean torn = other && (isAscii(text, i - 1) || isAscii(text, i + 1));
      if (torn || isLooseMark(text, i) || !isOfRegion(c)) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isLooseMark(String text, int at) {
    return isMark(text.charAt(at))
        && (at == 0 || !isMark(text.charAt(at - 1)) && !Character.isLetter(text.charAt(at - 1)));
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isAscii(String text, int at) {
    return at >= 0
        && at < text.length()
        && text.charAt(at) < 0x80
        && Character.isLetter(text.charAt(at));
  }

  private static boolean isOfRegion(char c) {
    return c < 0x7F
        || c >= 0xA0 && c < 0x180
        || c == 'Ə'
        || c == 'ə'
        || isApostrophe(c)
        || c >= 0x300 && c < 0x530
        || c >= 0x600 && c < 0x700
        || c >= 0x2000 && c < 0x3000
        || c >= 0xD800 && c < 0xE000
        || c >= 0xFB50;
  }

  private static boolean isApostrophe(char c) {
    return c >= 0x2B9 && c < 0x2C0;
  }
}
