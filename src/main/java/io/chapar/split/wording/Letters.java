package io.chapar.split.wording;

import io.chapar.article.CpuBudget;
import java.util.Locale;

/** Measures of written text that hold for every script. */
public final class Letters {
  private static final String SENTENCE_ENDS = ".!?…。！？؟۔।:;\"”»“’')";
  private static final int IDEOGRAPH_WEIGHT = 3;
  private static final int DIGITS_OF_A_YEAR = 4;
  private static final char[] ASCII = ascii();

  private Letters() {}

  /** Length of the text; an ideograph or syllable sign counts as three letters. */
  public static int weight(String text) {
    int weight = text.length();
    for (int i = 0; i < text.length(); i++) {
      if (isDense(text.charAt(i))) {
        weight += IDEOGRAPH_WEIGHT - 1;
      }
    }
    return weight;
  }

  private static boolean isDense(char c) {
    return c >= 0x3040 && c <= 0x9FFF || c >= 0xAC00 && c <= 0xD7A3;
  }

  public static boolean endsSentence(String text) {
    return !text.isEmpty() && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Whether the text stops as a finished sentence does, not as a headline or a label. */
  public static boolean endsWithStop(String text) {
    int last = text.length() - 1;
    while (last > 0 && "\"”»“’')]".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && ".!?…。！？؟۔।".indexOf(text.charAt(last)) >= 0;
  }

  /** Whether a sentence ends well before the text does: it is of several sentences. */
  public static boolean hasStopWithin(String text) {
    for (int i = 1; i < text.length() * 2 / 3; i++) {
      boolean stop = ".!?…؟۔।。".indexOf(text.charAt(i)) >= 0;
      if (stop && i > 20 && (text.charAt(i) == '。' || text.charAt(i + 1) == ' ')) {
        return true;
      }
    }
    return false;
  }

  /**
   * Letters and digits alone, lower case, Arabic letters as {@link #persian} has them, without the
   * apostrophes that are letters: for comparing.
   */
  public static String fold(String text) {
    CpuBudget.tick();
    char[] signs = text.toCharArray(); // folded in place: no letter has a longer lower case
    int end = 0;
    boolean eachAlone = true;
    int c;
    for (int i = 0; i < signs.length; i += Character.charCount(c)) {
      c = signs[i];
      if (c < ASCII.length) {
        signs[end] = ASCII[c];
        end += ASCII[c] == 0 ? 0 : 1;
        continue;
      }
      c = Character.codePointAt(signs, i);
      if (Character.isLetterOrDigit(c) && !isApostrophe(c)) {
        eachAlone &= lowersAlone(c);
        int lower = persian(lowersAlone(c) ? Character.toLowerCase(c) : c);
        end += Character.toChars(lower, signs, end);
      }
    }
    String folded = new String(signs, 0, end);
    return eachAlone ? folded : folded.toLowerCase(Locale.ROOT);
  }

  /** Scripts from Hebrew to Burmese (U+0590 to U+109F) have no case, and are not looked up. */
  static char lower(char c) {
    return c >= '\u0590' && c < '\u10A0' ? c : Character.toLowerCase(c);
  }

  /** False of the two whose lower case depends on the neighbours (Σ) or is two characters (İ). */
  private static boolean lowersAlone(int c) {
    return c != 'İ' && c != 'Σ';
  }

  /** Of each sign of ASCII the small letter or the digit; 0 of what is neither. */
  private static char[] ascii() {
    char[] folded = new char[0x80];
    for (char c = 0; c < folded.length; c++) {
      folded[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
    return folded;
  }

  /**
   * An Arabic yeh or kaf as the Persian letter, an alef without the hamza that writers leave out.
   */
  static int persian(int c) {
    return switch (c) {
      case 'ي', 'ى' -> 'ی';
      case 'ك' -> 'ک';
      case 'أ', 'إ' -> 'ا';
      default -> c;
    };
  }

  /** The marks of Uzbek oʻ, gʻ and ʼ, which many write as quotation marks. */
  static boolean isApostrophe(int c) {
    return c == '\u02BB' || c == '\u02BC';
  }

  /** A short vowel, a doubling or a nunation of Arabic script, which writers may leave out. */
  static boolean isHarakat(int c) {
    return c >= '\u064B' && c <= '\u0652' || c == '\u0670';
  }

  /** Whether the text is an element that somebody escaped once too often. */
  public static boolean isMarkup(String text) {
    return text.startsWith("<") && text.endsWith(">") && text.indexOf('=') > 0;
  }

  /** As {@link Character#isDigit(char)}, at once for all below the digits of Arabic script. */
  public static boolean isDigit(char c) {
    return c < '\u0660' ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  /** Whether it has as many digits as a year, in any place. */
  public static boolean hasYear(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < DIGITS_OF_A_YEAR; i++) {
      digits += isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits == DIGITS_OF_A_YEAR;
  }

  /** With digits of every script in ASCII. */
  public static String ascii(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c ->
                ascii.appendCodePoint(
                    Character.isDigit(c) ? Character.forDigit(Character.digit(c, 10), 10) : c));
    return ascii.toString();
  }

  public static boolean hasLetter(String text) {
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (Character.isLetter(c)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some are capitals and none are small. */
  public static boolean areCapitals(String text) {
    return text.chars().anyMatch(Character::isUpperCase)
        && text.chars().noneMatch(Character::isLowerCase);
  }

  /** Whether it is several words, of a script that tells names by their capitals. */
  public static boolean areCased(String text) {
    return words(text) > 1
        && text.chars().anyMatch(Character::isUpperCase)
        && text.chars().anyMatch(Character::isLowerCase);
  }

  /** Parts between white space. */
  public static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = isSpace(text.charAt(i));
      words += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return words;
  }

  /** White space, and that which does not break; from Latin to Ogham there is no other. */
  private static boolean isSpace(char c) {
    return c == ' ' || c == '\u00A0' || (c < ' ' || c >= '\u1680') && Character.isWhitespace(c);
  }

  /**
   * Whether soft hyphens beside this letter are spelling; elsewhere they are hints for printing.
   */
  static boolean isArabic(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
  }
}
