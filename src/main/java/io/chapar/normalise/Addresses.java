package io.chapar.normalise;

/** Addresses and mail names, whose letters say nothing of the language around them. */
final class Addresses {
  private Addresses() {}

  static String without(String text) {
    if (text.indexOf('@') < 0 && !text.contains("://") && !text.contains("www.")) {
      return text;
    }
    StringBuilder prose = new StringBuilder(text.length());
    for (int start = 0; start < text.length(); ) {
      int end = endOfWord(text, start);
      String word = text.substring(start, end);
      boolean address = word.indexOf('@') >= 0 || word.contains("://") || word.contains("www.");
      prose.append(address ? " " : word);
      start = end;
    }
    return prose.toString();
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
