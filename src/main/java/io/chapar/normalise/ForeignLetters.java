package io.chapar.normalise;

/** Letters that Persian lacks: a word with one of them is of another language and is not folded. */
final class ForeignLetters {
  /** Urdu, Pashto, Kurdish, Uyghur, Kazakh and Sindhi. Source: CLDR exemplar sets less Persian. */
  private static final String LETTERS = "ٹڈڑںھہۂۃےۓټځڅډړږښګڼۍېڕڵۆێەڤۇۈۋڭٻٺٽٿڀڃڄڇڊڌڍڏڙڦڪڱڳڻ";

  private static final boolean[] FOREIGN = new boolean[0x100];

  static {
    LETTERS.chars().forEach(c -> FOREIGN[c - 0x600] = true);
  }

  private ForeignLetters() {}

  static boolean isForeign(char c) {
    return c >= 0x600 && c < 0x700 && FOREIGN[c - 0x600];
  }

  static boolean isIn(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (isForeign(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The start itself when no word begins there. */
  static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && ArabicLetters.isLetterOrMark(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
