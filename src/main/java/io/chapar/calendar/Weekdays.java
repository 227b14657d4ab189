package io.chapar.calendar;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of the days of the week, long and short, folded; from CLDR by ICU. */
final class Weekdays {
  private static final List<String> LANGUAGES =
      List.of(
          "fa", "ps", "ur", "ar", "ckb", "ug", "tr", "az", "kk", "ky", "tg", "tk", "uz", "uz_Cyrl",
          "ru", "en", "de", "fr", "es", "it", "pt", "nl");

  static final Set<String> NAMES =
      LANGUAGES.stream()
          .map(language -> DateFormatSymbols.getInstance(new ULocale(language)))
          .flatMap(symbols -> Stream.of(symbols.getWeekdays(), symbols.getShortWeekdays()))
          .flatMap(Stream::of)
          .map(LetterFolding::fold)
          .filter(name -> !name.isEmpty())
          .collect(Collectors.toUnmodifiableSet());

  private Weekdays() {}
}
