package io.chapar.calendar;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run of digits, a run of letters, or one sign.
 *
 * @param text digits in ASCII, letters folded
 * @param written as it stands in the text; of several words the first
 * @param start where it stands in the text
 * @param end where the text goes on
 * @param value of at most nine digits, else -1
 * @param senses what a word is known to mean
 */
record DateToken(
    Kind kind, String text, String written, int start, int end, int value, List<Sense> senses) {
  private static final List<String> WEEKDAY_LANGUAGES =
      List.of(
          "fa", "ps", "ur", "ar", "ckb", "ug", "tr", "az", "kk", "ky", "tg", "tk", "uz", "uz_Cyrl",
          "ru", "en", "de", "fr", "es", "it", "pt", "nl");

  /** Names of the days of the week, long and short, folded; from CLDR by ICU. */
  private static final Set<String> WEEKDAYS =
      WEEKDAY_LANGUAGES.stream()
          .map(language -> DateFormatSymbols.getInstance(new ULocale(language)))
          .flatMap(symbols -> Stream.of(symbols.getWeekdays(), symbols.getShortWeekdays()))
          .flatMap(Stream::of)
          .map(LetterFolding::fold)
          .filter(name -> !name.isEmpty())
          .collect(Collectors.toUnmodifiableSet());

  /** What a token is made of. */
  enum Kind {
    NUMBER,
    WORD,
    SIGN
  }

  static DateToken number(String digits, String written, int start) {
    int value = digits.length() > 9 ? -1 : Integer.parseInt(digits);
    int end = start + written.length();
    return new DateToken(Kind.NUMBER, digits, written, start, end, value, List.of());
  }

  static DateToken word(String letters, String written, int start) {
    int end = start + written.length();
    return new DateToken(Kind.WORD, letters, written, start, end, -1, List.of());
  }

  static DateToken sign(char sign, int start) {
    String text = String.valueOf(sign);
    return new DateToken(Kind.SIGN, text, text, start, start + 1, -1, List.of());
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean isNumber(int mostDigits, int least, int greatest) {
    return isNumber() && text.length() <= mostDigits && value >= least && value <= greatest;
  }

  boolean isSign(String signs) {
    return kind == Kind.SIGN && signs.contains(text);
  }

  boolean hasPersianDigits() {
    return isNumber() && written.charAt(0) >= '۰' && written.charAt(0) <= '۹';
  }

  boolean isInCapitals() {
    return written.chars().noneMatch(Character::isLowerCase);
  }

  /** A word of three letters and more that says nothing of a date. */
  boolean isOther() {
    return kind == Kind.WORD && senses.isEmpty() && text.length() > 2 && !WEEKDAYS.contains(text);
  }

  boolean means(Sense.Meaning meaning) {
    for (Sense sense : senses) {
      if (sense.meaning() == meaning) {
        return true;
      }
    }
    return false;
  }
}
