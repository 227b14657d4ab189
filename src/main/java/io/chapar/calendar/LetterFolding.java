package io.chapar.calendar;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/**
 * Folds the spellings of a word into one key: case, accents, variants of a letter ({@code
 * months/letters.txt}), invisible marks.
 */
final class LetterFolding {
  private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
  private static final int LAST = '\u06FF';
  private static final char[] FOLDED = folded();

  private LetterFolding() {}

  static String fold(String word) {
    String plain = NFKD.normalize(word.toLowerCase(Locale.ROOT));
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char letter = plain.charAt(i);
      if (Character.isLetterOrDigit(letter) && letter != 'ـ' && !isApostrophe(letter)) {
        folded.append(fold(letter));
      }
    }
    return folded.toString();
  }

  /** Modifier letters that Uzbek and others write as apostrophes count as letters in Unicode. */
  static boolean isApostrophe(char c) {
    return c >= '\u02B9' && c <= '\u02BF';
  }

  private static char fold(char letter) {
    return letter < FOLDED.length ? FOLDED[letter] : letter;
  }

  /** What each letter is written as, up to the last of Arabic's block. */
  private static char[] folded() {
    char[] folded = new char[LAST + 1];
    for (char letter = 0; letter < folded.length; letter++) {
      folded[letter] = letter;
    }
    for (String line : VocabularyFiles.lines("letters.txt")) {
      VocabularyFiles.words(line.substring(line.indexOf(':') + 1))
          .forEach(variant -> folded[variant.charAt(0)] = line.charAt(0));
    }
    return folded;
  }
}
