package io.chapar.normalise.letter;

import com.ibm.icu.text.Normalizer2;

/** Letters in the shape that they have beside others, to the letters themselves by NFKC. */
public final class PresentationForms {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  /** Stays: what it would become is no better (ﷺ). */
  private static final char BLESSING = '\uFDFA';

  private PresentationForms() {}

  public static boolean isFolded(char c) {
    return ArabicLetters.isPresentation(c) && c != BLESSING;
  }

  /** A letter or a ligature of letters, which every language has; not a word such as ﷺ and ﷲ. */
  public static boolean isLetter(char c) {
    return isFolded(c) && Character.isLetter(c) && (c < 0xFDF0 || c > 0xFDFF);
  }

  /** A mark comes without the space that NFKC sets it on. */
  public static String plain(char form) {
    String plain = NFKC.normalize(String.valueOf(form));
    boolean mark = plain.length() > 1 && plain.charAt(0) == ' ';
    return mark ? plain.substring(1) : plain;
  }
}
