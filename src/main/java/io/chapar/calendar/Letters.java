package io.chapar.calendar;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/** Folds the spellings of a word into one key: case, accents, Arabic variants, invisible marks. */
final class Letters {
  private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();

  private Letters() {}

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
    return switch (letter) {
      case 'ي', 'ى', 'ې', 'ے' -> 'ی';
      case 'ك', 'ګ' -> letter == 'ك' ? 'ک' : 'گ';
      case 'ة', 'ہ', 'ھ', 'ە', 'ۃ' -> 'ه';
      case 'ı' -> 'i';
      default -> letter;
    };
  }
}
