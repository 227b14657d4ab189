package io.chapar.split.wording;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names of countries in the languages in which bylines name them, of CLDR as Java brings it.
 * They are put together when they are first asked for: that takes as long as all tables of words.
 */
final class Countries {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "uk", "tr", "fa", "ar", "ur", "kk",
          "uz", "az");

  private Countries() {}

  static boolean isOne(String name) {
    return All.NAMES.contains(name);
  }

  private static final class All {
    private static final Set<String> NAMES = names();

    private static Set<String> names() {
      Set<String> names = new HashSet<>();
      for (String language : LANGUAGES) {
        Locale in = Locale.forLanguageTag(language);
        for (String country : Locale.getISOCountries()) {
          names.add(new Locale("", country).getDisplayCountry(in));
        }
      }
      return names;
    }
  }
}
