package io.chapar.normalise.language;

/** Addresses and mail names, whose letters say nothing of the language around them. */
final class AddressText {
  private AddressText() {}

  static char[] without(String text) {
    char[] chars = text.toCharArray();
    return isSuspect(chars) ? prose(text).toCharArray() : chars;
  }

  /** Whether a sign stands in it that addresses have. */
  private static boolean isSuspect(char[] text) {
    for (char c : text) {
      if (c == '@' || c == '/' || c == 'w') {
        return true;
      }
    }
    return false;
  }

  private static String prose(String text) {
    if (!isIn(text)) {
      return text;
    }
    StringBuilder prose = new StringBuilder(text.length());
    for (int start = 0; start < text.length(); ) {
      int end = endOfWord(text, start);
      String word = text.substring(start, end);
      prose.append(isIn(word) ? " " : word);
      start = end;
    }
    return prose.toString();
  }

  private static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '@' || c == ':' && text.startsWith("//", i + 1) || isWeb(c, text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWeb(char c, String text, int at) {
    return c == 'w' && text.startsWith("ww.", at + 1);
  }

  /** An address ends at the first character that is not ASCII; blanks are words of their own. */
  private static int endOfWord(String text, int start) {
    int end = start + 1;
    boolean ascii = isAscii(text.charAt(start));
    while (end < text.length() && isAscii(text.charAt(end)) == ascii && ascii) {
      end++;
    }
    return end;
  }

  private static boolean isAscii(char c) {
    return c > ' ' && c < 0x7F;
  }
}
