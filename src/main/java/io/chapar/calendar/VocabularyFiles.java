package io.chapar.calendar;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import io.chapar.article.DateTime.Calendar;
import io.chapar.calendar.Sense.Meaning;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads {@code months/}: a file a language, each line {@code key: words}. */
final class VocabularyFiles {
  private static final List<Calendar> CALENDARS = List.of(Calendar.values());

  private final Map<String, List<Sense>> senses = new HashMap<>();
  private final Set<String> suffixes = new HashSet<>();

  private VocabularyFiles() {}

  static VocabularyFiles read() {
    VocabularyFiles files = new VocabularyFiles();
    for (String name : lines("languages.txt")) {
      lines(name + ".txt").forEach(files::readLine);
    }
    lines("zones.txt").forEach(files::readZone);
    return files;
  }

  Map<String, List<Sense>> senses() {
    return senses;
  }

  Set<String> suffixes() {
    return suffixes;
  }

  private void readLine(String line) {
    int colon = line.indexOf(':');
    String key = line.substring(0, colon);
    List<String> words = words(line.substring(colon + 1));
    switch (key) {
      case "locale" -> words.forEach(this::readLocale);
      case "suffixes" -> words.forEach(word -> suffixes.add(Letters.fold(word)));
      default -> words.forEach(word -> add(word, sense(key)));
    }
  }

  private void readZone(String line) {
    int equals = line.indexOf('=');
    ZoneId zone = ZoneId.of(line.substring(0, equals).strip());
    words(line.substring(equals + 1)).forEach(word -> add(word, Sense.zone(zone)));
  }

  /** {@code am}, or a calendar and the number of a month: {@code persian 5}. */
  private static Sense sense(String key) {
    int space = key.indexOf(' ');
    return space < 0
        ? Sense.of(Meaning.valueOf(key.toUpperCase(Locale.ROOT)))
        : Sense.month(
            Calendar.valueOf(key.substring(0, space).toUpperCase(Locale.ROOT)),
            Integer.parseInt(key.substring(space + 1)));
  }

  private void readLocale(String locale) {
    for (Calendar calendar : CALENDARS) {
      String type = calendar.name().toLowerCase(Locale.ROOT);
      DateFormatSymbols symbols = new DateFormatSymbols(new ULocale(locale + "@calendar=" + type));
      for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        readMonths(calendar, symbols.getMonths(DateFormatSymbols.FORMAT, width));
        readMonths(calendar, symbols.getMonths(DateFormatSymbols.STANDALONE, width));
      }
    }
  }

  private void readMonths(Calendar calendar, String[] names) {
    for (int i = 0; i < Math.min(12, names.length); i++) {
      add(names[i], Sense.month(calendar, i + 1));
    }
  }

  /** Names of figures alone, such as CLDR's M01, are none. */
  private void add(String word, Sense sense) {
    String key = Letters.fold(word);
    if (key.length() > 0 && key.chars().noneMatch(Character::isDigit)) {
      List<Sense> known = senses.computeIfAbsent(key, none -> new ArrayList<>());
      if (!known.contains(sense)) {
        known.add(sense);
      }
    }
  }

  private static List<String> words(String list) {
    return List.of(list.split(",")).stream().map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  private static List<String> lines(String name) {
    try (InputStream in =
            Objects.requireNonNull(VocabularyFiles.class.getResourceAsStream("months/" + name));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
