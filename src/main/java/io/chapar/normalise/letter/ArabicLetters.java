package io.chapar.normalise.letter;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;

/** Which characters are letters of the Arabic script, and how they join (Unicode Joining_Type). */
public final class ArabicLetters {
  public static final char ZWNJ = '\u200C';

  /** The first character of the block Arabic, and how many it has. */
  public static final char FIRST = 0x600;

  public static final int BLOCK = 0x100;

  private static final boolean[] LETTER = new boolean[BLOCK];
  private static final boolean[] IN_WORD = new boolean[BLOCK];
  private static final boolean[] JOINS_NEXT = new boolean[BLOCK];

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  /** Stays: what it would become is no better (ﷺ). */
  private static final char BLESSING = '\uFDFA';

  static {
    for (char c = FIRST; c < FIRST + BLOCK; c++) {
      int joining = UCharacter.getIntPropertyValue(c, UProperty.JOINING_TYPE);
      LETTER[c - FIRST] = Character.isLetter(c) && c != 'ـ';
      IN_WORD[c - FIRST] = LETTER[c - FIRST] || isMark(c);
      JOINS_NEXT[c - FIRST] = LETTER[c - FIRST] && joining == UCharacter.JoiningType.DUAL_JOINING;
    }
  }

  private ArabicLetters() {}

  public static boolean isInBlock(char c) {
    return c >= FIRST && c < FIRST + BLOCK;
  }

  public static boolean isLetter(char c) {
    return isInBlock(c)
        ? LETTER[c - FIRST]
        : c >= 0x750 && c < 0x780 || isPresentation(c) && Character.isLetter(c);
  }

  public static boolean isMark(char c) {
    return c >= 0x64B && c <= 0x65F || c == 0x670;
  }

  public static boolean isLetterOrMark(char c) {
    return isInBlock(c) ? IN_WORD[c - FIRST] : isLetter(c);
  }

  /** A letter, a mark or an invisible character that parts or binds letters. */
  public static boolean isInWord(char c) {
    return isLetterOrMark(c) || c == ZWNJ || c == '\u200D';
  }

  public static boolean isPresentation(char c) {
    return c >= 0xFB50 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFE;
  }

  /** Whether a non-joiner stands where it belongs, between two letters. */
  public static boolean hasJoiner(String text) {
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

  /**
   * Whether a joiner may stand between this letter and the next; none stands behind ا د ذ ر ز ژ و.
   */
  public static boolean joinsNext(char c) {
    return isInBlock(c) && JOINS_NEXT[c - FIRST];
  }

  /** Whether it is a letter in the shape that it has beside others, which is folded. */
  public static boolean isFoldedForm(char c) {
    return isPresentation(c) && c != BLESSING;
  }

  /** A letter or a ligature of letters, which every language has; not a word such as ﷺ and ﷲ. */
  public static boolean isLetterForm(char c) {
    return isFoldedForm(c) && Character.isLetter(c) && (c < 0xFDF0 || c > 0xFDFF);
  }

  /** The letter itself, by NFKC; a mark comes without the space that NFKC sets it on. */
  public static String plainForm(char form) {
    String plain = NFKC.normalize(String.valueOf(form));
    boolean mark = plain.length() > 1 && plain.charAt(0) == ' ';
    return mark ? plain.substring(1) : plain;
  }
}
