package io.chapar.normalise.letter;

/** Tells the joiners and non-joiners that belong to the spelling of a text of any language. */
public final class Joiners {
  public static final char ZWJ = '\u200D';

  private static final char ZWNJ = ArabicLetters.ZWNJ;

  /**
   * From here on scripts join their letters; before it stand Latin, Greek, Cyrillic and their like.
   */
  private static final char FIRST_JOINED = 0x600;

  /** Makes a symbol a picture. */
  private static final char PICTURE = '\uFE0F';

  private Joiners() {}

  /**
   * @param before what is written of the text before this character
   */
  public static boolean isMeant(CharSequence text, int at, CharSequence before) {
    char c = text.charAt(at);
    if (c != ZWNJ && c != ZWJ || before.length() == 0) {
      return false;
    }
    char last = before.charAt(before.length() - 1);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (c == ZWJ) {
      return bindsSymbols(last, next) || last >= FIRST_JOINED && isLetter(last) && isLetter(next);
    }
    return isLetter(last) && isLetter(next) || endsVowel(last, before);
  }

  /** Pictures of several symbols: a family, a doctor. */
  public static boolean bindsSymbols(char last, char next) {
    return isSymbol(last) && isSymbol(next);
  }

  /** Sorani writes {@code ه} with a non-joiner for ە, also where the word ends. */
  private static boolean endsVowel(char last, CharSequence before) {
    int second = before.length() - 2;
    return last == 'ه' && second >= 0 && isLetter(before.charAt(second));
  }

  /** A letter or a mark on one, such as the virama of Hindi. */
  private static boolean isLetter(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isSymbol(char c) {
    return Character.isSurrogate(c)
        || c == PICTURE
        || Character.getType(c) == Character.OTHER_SYMBOL;
  }
}
