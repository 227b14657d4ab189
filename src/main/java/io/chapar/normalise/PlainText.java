package io.chapar.normalise;

import com.ibm.icu.text.Normalizer2;

/** Text of any language: NFC, no invisible characters that say nothing, one space, no more. */
final class PlainText {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final String CLOSING = ",.;:!?،؛؟۔)]}";

  private final String text;
  private final boolean spaced;
  private final StringBuilder out;
  private int lines;
  private boolean space;

  private PlainText(String text, boolean spaced) {
    this.text = text;
    this.spaced = spaced;
    this.out = new StringBuilder(text.length());
  }

  /**
   * @param french whether the language writes a space before two-part marks
   */
  static String normalise(String text, boolean french) {
    PlainText plain = new PlainText(composed(text), french);
    for (int i = 0; i < plain.text.length(); i++) {
      plain.next(i);
    }
    return composed(plain.out);
  }

  static String composed(CharSequence text) {
    return NFC.isNormalized(text) ? text.toString() : NFC.normalize(text);
  }

  static boolean isComposed(CharSequence text) {
    return NFC.isNormalized(text);
  }

  private void next(int at) {
    char c = text.charAt(at);
    if (Spaces.isLineEnd(c)) {
      boolean second = c == '\n' && at > 0 && text.charAt(at - 1) == '\r';
      lines += second ? 0 : 1;
    } else if (Spaces.isSpace(c)) {
      space = true;
    } else if (!isSilent(c, at)) {
      separate(c, at);
      out.append(c);
    }
  }

  private boolean isSilent(char c, int at) {
    boolean joiner = Spaces.isJoiner(c) && c != '\u00AC';
    return Spaces.isDropped(c) || joiner && !isNonJoiner(c, at);
  }

  /** The non-joiner belongs to the spelling of Kurdish, Urdu, Pashto and others. */
  private boolean isNonJoiner(char c, int at) {
    return c == ArabicLetters.ZWNJ
        && !space
        && out.length() > 0
        && out.charAt(out.length() - 1) != c
        && Character.isLetter(out.charAt(out.length() - 1))
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1));
  }

  private void separate(char c, int at) {
    if (out.length() > 0 && lines > 0) {
      out.append(lines > 1 ? "\n\n" : "\n");
    } else if (out.length() > 0 && space && !isTorn(c, at)) {
      out.append(' ');
    }
    lines = 0;
    space = false;
  }

  /** A space before a mark that closes, where no digit or letter follows the mark. */
  private boolean isTorn(char c, int at) {
    boolean last = at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    boolean two = ":;!?".indexOf(c) >= 0;
    return CLOSING.indexOf(c) >= 0
        && last
        && !(spaced && two)
        && Character.isLetterOrDigit(out.charAt(out.length() - 1));
  }
}
