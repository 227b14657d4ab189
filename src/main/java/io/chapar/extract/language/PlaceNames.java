package io.chapar.extract.language;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Countries, continents and the cities that time zones are named after, in a language's own words:
 * CLDR's territory names and exemplar cities (Unicode License v3), as ICU carries them. Names that
 * are other words of the language stand in its table {@code notplace.tsv}.
 */
final class PlaceNames {
  /** Its zones are named after stations, whose names are people's. */
  private static final String ANTARCTICA = "AQ";

  /** Continents and their parts by UN M.49; not the world, nor what is not called so in news. */
  private static final List<String> CONTINENTS =
      List.of(
          "002", "003", "005", "009", "011", "013", "014", "015", "017", "018", "019", "021", "029",
          "030", "034", "035", "039", "142", "143", "145", "150", "151", "154", "155", "202",
          "419");

  private PlaceNames() {}

  /**
   * Entries to their form, of a land and its city with one name the land alone; a language that
   * CLDR lacks has none.
   */
  static Map<Entry, String> of(String tag) {
    ULocale locale = ULocale.forLanguageTag("prs".equals(tag) ? "fa-AF" : tag);
    Map<Entry, String> names = new LinkedHashMap<>();
    Set<String> other = new HashSet<>();
    LanguageTable.rows(tag, "notplace.tsv").forEach(row -> other.addAll(LanguageTable.forms(row)));
    cities(locale, other, names);
    countries(locale, other, names);
    continents(locale, other, names);
    return names;
  }

  private static void continents(ULocale locale, Set<String> other, Map<Entry, String> names) {
    LocaleDisplayNames display = LocaleDisplayNames.getInstance(locale);
    for (String continent : CONTINENTS) {
      String name = display.regionDisplayName(continent);
      if (!name.equals(continent)) {
        put(name, "", "feature", other, names);
      }
    }
  }

  private static void countries(ULocale locale, Set<String> other, Map<Entry, String> names) {
    LocaleDisplayNames display = LocaleDisplayNames.getInstance(locale);
    for (String country : Locale.getISOCountries()) {
      String name = display.regionDisplayName(country);
      if (!name.equals(country)) {
        put(name, country, "country", other, names);
      }
    }
  }

  private static void cities(ULocale locale, Set<String> other, Map<Entry, String> names) {
    LocaleDisplayNames display = LocaleDisplayNames.getInstance(locale);
    TimeZoneNames zones = TimeZoneNames.getInstance(locale);
    for (String zone :
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String city = zones.getExemplarLocationName(zone);
      String country = TimeZone.getRegion(zone);
      boolean state = display.regionDisplayName(country).equals(city);
      if (city != null && !state && country.length() == 2 && !ANTARCTICA.equals(country)) {
        put(city, country, "city", other, names);
      }
    }
  }

  private static void put(
      String name, String country, String kind, Set<String> other, Map<Entry, String> names) {
    if (!other.contains(name) && name.length() > 1) {
      names.put(new Entry(LexicalCategory.PLACE, name, List.of(country, kind)), name);
    }
  }
}
