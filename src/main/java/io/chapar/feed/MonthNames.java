package io.chapar.feed;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Months of the Gregorian calendar by their names, long and short (CLDR, by ICU). */
final class MonthNames {
  /** English first: where two languages disagree on a name, it stands as the first has it. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "tr", "ru", "az", "uz", "kk", "ky", "tg", "tk", "de", "fr", "es", "it", "pt", "nl",
          "uk", "pl", "cs", "sv", "da", "nb", "el", "hu", "ro", "bg", "id", "ar", "ur");

  private static final Map<String, Integer> BY_NAME = byName();
  private static final int SHORTEST = 3;

  private MonthNames() {}

  /** 1 to 12; null when the word is no month. */
  static @Nullable Integer of(String word) {
    return BY_NAME.get(word.toLowerCase(Locale.ROOT));
  }

  private static Map<String, Integer> byName() {
    Map<String, Integer> names = new HashMap<>();
    names.put("sept", 9);
    for (String language : LANGUAGES) {
      DateFormatSymbols symbols = new DateFormatSymbols(new ULocale(language));
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        add(symbols.getMonths(context, DateFormatSymbols.WIDE), names);
        add(symbols.getMonths(context, DateFormatSymbols.ABBREVIATED), names);
      }
    }
    return Map.copyOf(names);
  }

  private static void add(String[] months, Map<String, Integer> names) {
    for (int i = 0; i < 12; i++) {
      String name = months[i].toLowerCase(Locale.ROOT).replace(".", "").replace("\u0307", "");
      if (name.length() >= SHORTEST) {
        names.putIfAbsent(name, i + 1);
      }
    }
  }
}
