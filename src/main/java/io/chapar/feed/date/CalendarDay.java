package io.chapar.feed.date;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day of the Gregorian calendar in a text from which the time was taken. */
final class CalendarDay {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final int PIVOT = 70;

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern ORDINAL = Pattern.compile("^(\\d{4})-?(\\d{3})(?:T|$)");
  private static final Pattern MONTH_ALONE = Pattern.compile("^(\\d{4})-(\\d{2})$");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern PIECE = Pattern.compile("\\d{1,4}|[\\p{L}\\p{M}]{3,12}");

  private CalendarDay() {}

  /**
   * @param monthFirst how 4/7/2023 is read
   */
  static @Nullable LocalDate in(String text, boolean monthFirst) {
    try {
      LocalDate numeric = numeric(text, monthFirst);
      LocalDate day = numeric == null ? named(text) : numeric;
      return day != null && isLikely(day) ? day : null;
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  /** Whether news can be of that day; a year of another calendar is not likely. */
  static boolean isLikely(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  private static @Nullable LocalDate numeric(String text, boolean monthFirst) {
    Matcher year = YEAR_FIRST.matcher(text);
    if (year.find()) {
      return LocalDate.of(number(year, 1), number(year, 3), number(year, 4));
    }
    Matcher ordinal = ORDINAL.matcher(text);
    if (ordinal.find()) {
      return LocalDate.ofYearDay(number(ordinal, 1), number(ordinal, 2));
    }
    Matcher month = MONTH_ALONE.matcher(text);
    if (month.find()) {
      return LocalDate.of(number(month, 1), number(month, 2), 1);
    }
    Matcher last = YEAR_LAST.matcher(text);
    return last.find()
        ? yearLast(number(last, 1), number(last, 3), fullYear(last.group(4)), monthFirst)
        : null;
  }

  /** An impossible month shows that it is the other way round. */
  private static LocalDate yearLast(int first, int second, int year, boolean monthFirst) {
    return second > 12 || monthFirst && first <= 12
        ? LocalDate.of(year, first, second)
        : LocalDate.of(year, second, first);
  }

  /**
   * A month by name, with a day and a year on either side: RFC 822, asctime, American. The last
   * such name is it: short names of weekdays look like months (French mar. for Tuesday).
   */
  private static @Nullable LocalDate named(String text) {
    Integer month = null;
    List<String> numbers = new ArrayList<>();
    Matcher piece = PIECE.matcher(text);
    while (piece.find()) {
      String word = piece.group();
      if (word.charAt(0) <= '9') {
        numbers.add(word);
      } else if (MonthNames.of(word) != null) {
        month = MonthNames.of(word);
      }
    }
    return month == null || numbers.size() < 2 ? null : around(month, numbers);
  }

  private static LocalDate around(int month, List<String> numbers) {
    boolean yearFirst = numbers.get(0).length() == 4;
    int day = Integer.parseInt(numbers.get(yearFirst ? 1 : 0));
    return LocalDate.of(fullYear(numbers.get(yearFirst ? 0 : 1)), month, day);
  }

  /**
   * Of two digits, or of three that count from 1900 (RFC 5322, 4.3). Four are meant as they stand:
   * 0001 is what software writes that has no date.
   */
  private static int fullYear(String written) {
    int year = Integer.parseInt(written);
    return switch (written.length()) {
      case 1, 2 -> year < PIVOT ? 2000 + year : 1900 + year;
      case 3 -> 1900 + year;
      default -> year;
    };
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** Months of the Gregorian calendar by their names, long and short (CLDR, by ICU). */
  private static final class MonthNames {
    /** Where two languages disagree on a name, it stands as the first has it. */
    private static final List<String> LANGUAGES =
        List.of(
            "en", "tr", "ru", "az", "uz", "kk", "ky", "tg", "tk", "de", "fr", "es", "it", "pt",
            "nl", "uk", "pl", "cs", "sv", "da", "nb", "el", "hu", "ro", "bg", "id", "ar", "ur");

    private static final int NONE = 0;
    private static final int SHORTEST = 3;

    /** Nearly every date is of RFC 822: its words need no other languages. */
    private static final Map<String, Integer> RFC_822 = rfc822();

    private MonthNames() {}

    /** 1 to 12; null when the word is no month. */
    static @Nullable Integer of(String word) {
      String name = normal(word);
      Integer month = RFC_822.get(name);
      if (month == null) {
        return Others.BY_NAME.get(name);
      }
      return month == NONE ? null : month;
    }

    private static Map<String, Integer> rfc822() {
      Map<String, Integer> words = new HashMap<>();
      DateFormatSymbols english = new DateFormatSymbols(ULocale.ENGLISH);
      add(english.getShortMonths(), words);
      for (String day : english.getShortWeekdays()) {
        words.put(normal(day), NONE);
      }
      for (String word :
          List.of("gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt")) {
        words.put(word, NONE);
      }
      return Map.copyOf(words);
    }

    private static void add(String[] months, Map<String, Integer> names) {
      for (int i = 0; i < 12; i++) {
        String name = normal(months[i]);
        if (name.length() >= SHORTEST) {
          names.putIfAbsent(name, i + 1);
        }
      }
    }

    /** Without the dots of abbreviations, and the one that lower case leaves on a Turkish İ. */
    private static String normal(String name) {
      return name.toLowerCase(Locale.ROOT).replace(".", "").replace("\u0307", "");
    }

    /** Read when the first word comes that is not of RFC 822. */
    private static final class Others {
      static final Map<String, Integer> BY_NAME = byName();

      private static Map<String, Integer> byName() {
        Map<String, Integer> names = new HashMap<>();
        names.put("sept", 9);
        names.put("fév", 2);
        for (String language : LANGUAGES) {
          DateFormatSymbols symbols = new DateFormatSymbols(new ULocale(language));
          for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            add(symbols.getMonths(context, DateFormatSymbols.WIDE), names);
            add(symbols.getMonths(context, DateFormatSymbols.ABBREVIATED), names);
          }
        }
        return Map.copyOf(names);
      }
    }
  }
}
