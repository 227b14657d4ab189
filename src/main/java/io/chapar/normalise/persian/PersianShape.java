package io.chapar.normalise.persian;

/** Spellings of a word that no list holds: بهانهء is بهانهٔ, سلاممم is سلام. */
final class PersianShape {
  private PersianShape() {}

  static String of(String word) {
    String calm = isStretched(word) ? calm(word) : word;
    return calm.endsWith("هء") ? calm.substring(0, calm.length() - 1) + '\u0654' : calm;
  }

  private static boolean isStretched(String word) {
    for (int i = 2; i < word.length(); i++) {
      if (isThird(word, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isThird(String word, int at) {
    char c = word.charAt(at);
    return c == word.charAt(at - 1) && c == word.charAt(at - 2);
  }

  /** One letter for three and more. */
  private static String calm(String word) {
    StringBuilder calm = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); ) {
      int end = i;
      while (end < word.length() && word.charAt(end) == word.charAt(i)) {
        end++;
      }
      calm.append(word, i, end - i > 2 ? i + 1 : end);
      i = end;
    }
    return calm.toString();
  }
}
