package io.chapar.split.plain;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import io.chapar.split.site.Publishers;
import io.chapar.split.wording.Letters;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clocks of places in one language: of countries with one time zone, and of the cities that
 * zones are named after. Names: CLDR as Java and ICU bring it; zones: tz database.
 */
final class PlaceClocks {
  private static final Map<String, PlaceClocks> ALL = new ConcurrentHashMap<>();

  /** Languages that write the ending of a case onto a name. */
  private static final String INFLECTED = "ru";

  private static final int LONGEST_ENDING = 5;
  private static final int SHORTEST_STEM = 4;
  private static final String WEAK_ENDINGS = "аяоеийь";
  private static final String ARTICLE = "ال";

  /** Arabic writes these onto a word: in, for, and. */
  private static final String ONTO = "بلو";

  private final Map<String, ZoneId> names = new HashMap<>();
  private final Map<String, ZoneId> stems = new HashMap<>();

  private PlaceClocks(String language, Publishers publishers) {
    TimeZoneNames cities = TimeZoneNames.getInstance(new ULocale(language));
    for (String id : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String city = cities.getExemplarLocationName(id);
      zone(id).ifPresent(zone -> name(city == null ? "" : city, zone, language));
    }
    for (String country : Locale.getISOCountries()) {
      String name = new Locale("", country).getDisplayCountry(Locale.forLanguageTag(language));
      publishers.zoneOfCountry(country).ifPresent(zone -> name(name, zone, language));
    }
  }

  /** Put together when a text in that language is first asked about. */
  static PlaceClocks of(String language, Publishers publishers) {
    return ALL.computeIfAbsent(language, one -> new PlaceClocks(one, publishers));
  }

  private static Optional<ZoneId> zone(String id) {
    try {
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  private void name(String name, ZoneId zone, String language) {
    String folded = Letters.fold(name);
    if (folded.length() > 2) {
      names.putIfAbsent(folded, zone);
    }
    if (language.equals(INFLECTED) && folded.length() >= SHORTEST_STEM && name.indexOf(' ') < 0) {
      boolean weak = WEAK_ENDINGS.indexOf(folded.charAt(folded.length() - 1)) >= 0;
      stems.putIfAbsent(weak ? folded.substring(0, folded.length() - 1) : folded, zone);
    }
  }

  /**
   * The clock of the place that one, two or three words name.
   *
   * @param words folded
   */
  Optional<ZoneId> of(List<String> words) {
    String name = String.join("", words);
    return Optional.ofNullable(names.get(name))
        .or(() -> Optional.ofNullable(names.get(bare(name))))
        .or(() -> words.size() == 1 ? stem(name) : Optional.empty());
  }

  /** Without an Arabic preposition: "بالكويت", "لبيروت". */
  private static String bare(String name) {
    boolean on = name.length() > SHORTEST_STEM && ONTO.indexOf(name.charAt(0)) >= 0;
    if (name.startsWith("لل")) {
      return ARTICLE + name.substring(2);
    }
    return on ? name.substring(1) : name;
  }

  private Optional<ZoneId> stem(String word) {
    for (int end = word.length();
        end >= SHORTEST_STEM && word.length() - end <= LONGEST_ENDING && !stems.isEmpty();
        end--) {
      ZoneId zone = stems.get(word.substring(0, end));
      if (zone != null) {
        return Optional.of(zone);
      }
    }
    return Optional.empty();
  }
}
