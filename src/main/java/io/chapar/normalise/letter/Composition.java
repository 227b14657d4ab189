package io.chapar.normalise.letter;

import com.ibm.icu.text.Normalizer;
import com.ibm.icu.text.Normalizer2;
import io.chapar.article.CpuBudget;

/** Letters and their marks as one character: NFC. */
public final class Composition {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private static final int MOST_MARKS = 30;

  /** Up to the end of the block Arabic. */
  private static final int TABLE = 0x700;

  private static final boolean[] INERT = new boolean[TABLE];

  static {
    for (char c = 0; c < TABLE; c++) {
      boolean whole = NFC.quickCheck(String.valueOf(c)) == Normalizer.YES;
      INERT[c] = whole && NFC.getCombiningClass(c) == 0;
    }
  }

  private Composition() {}

  public static String of(CharSequence text) {
    CpuBudget.tick();
    return isPlain(text) || NFC.quickCheck(text) == Normalizer.YES
        ? text.toString()
        : composed(text);
  }

  private static String composed(CharSequence text) {
    CharSequence sound = withFewMarks(text);
    return NFC.isNormalized(sound) ? sound.toString() : NFC.normalize(sound);
  }

  public static boolean isComposed(CharSequence text) {
    return NFC.quickCheck(text) == Normalizer.YES || NFC.isNormalized(text);
  }

  /** Whether all of the text is of characters that compose with no other and stay in any order. */
  private static boolean isPlain(CharSequence text) {
    for (char c : text.toString().toCharArray()) {
      if (!isInert(c)) {
        return false;
      }
    }
    return true;
  }

  /** Beyond the table, the punctuation and joiners of U+2002 to U+203F (UnicodeData.txt). */
  private static boolean isInert(char c) {
    return c < TABLE ? INERT[c] : c >= '\u2002' && c < '\u2040';
  }

  /**
   * Without the marks that no letter bears: putting many in order takes a time that grows with
   * their square. Source of the number: UAX 15, Stream-Safe Text Format.
   */
  private static CharSequence withFewMarks(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int c = Character.codePointAt(text, i);
      int type = Character.getType(c);
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
      boolean silent = type == Character.FORMAT || type == Character.CONTROL;
      marks = mark ? marks + 1 : silent ? marks : 0;
      if (!mark || marks <= MOST_MARKS) {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return out.length() == text.length() ? text : out;
  }
}
