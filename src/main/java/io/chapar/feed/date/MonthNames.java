package io.chapar.feed.date;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Months of the Gregorian calendar by their names, long and short (CLDR, by ICU). */
final class MonthNames {
  /** Where two languages disagree on a name, it stands as the first has it. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "tr", "ru", "az", "uz", "kk", "ky", "tg", "tk", "de", "fr", "es", "it", "pt", "nl",
          "uk", "pl", "cs", "sv", "da", "nb", "el", "hu", "ro", "bg", "id", "ar", "ur");

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
