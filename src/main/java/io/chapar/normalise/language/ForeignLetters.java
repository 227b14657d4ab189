package io.chapar.normalise.language;

import io.chapar.normalise.letter.ArabicLetters;
import io.chapar.text.TableLines;

/**
 * Letters that Persian lacks, by {@code letters.txt}: a word with one of them is of another
 * language and is not folded.
 */
public final class ForeignLetters {
  private static final boolean[] FOREIGN = new boolean[ArabicLetters.BLOCK];

  static {
    TableLines.forEach(ForeignLetters.class, "letters.txt", line -> mark(line.split(" "), true));
    TableLines.forEach(ForeignLetters.class, "letters.txt", line -> mark(line.split(" "), false));
  }

  /** Persian, which comes last, has none; and it writes words of Arabic with all their letters. */
  private static void mark(String[] row, boolean foreign) {
    String language = row[0].substring(0, row[0].indexOf('-'));
    boolean own = LanguageCodes.isPersian(language);
    if (own != foreign && (own || !language.equals("ar"))) {
      for (String sign : row) {
        if (sign.length() == 1 && ArabicLetters.isLetter(sign.charAt(0))) {
          FOREIGN[sign.charAt(0) - ArabicLetters.FIRST] = foreign;
        }
      }
    }
  }

  private ForeignLetters() {}

  public static boolean isForeign(char c) {
    return ArabicLetters.isInBlock(c) && FOREIGN[c - ArabicLetters.FIRST];
  }

  public static boolean isIn(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (isForeign(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The start itself when no word begins there. */
  public static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && ArabicLetters.isLetterOrMark(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
