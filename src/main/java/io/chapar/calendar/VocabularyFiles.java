package io.chapar.calendar;

import io.chapar.article.DateTime.Calendar;
import io.chapar.calendar.Sense.Meaning;
import io.chapar.text.TableLines;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads {@code months/}: a file a language, each line {@code key: words}; and what is common to
 * all.
 */
final class VocabularyFiles {
  private static final String LOCALE = "locale: ";

  private final Map<String, List<Sense>> senses = new HashMap<>();
  private final Set<String> suffixes = new HashSet<>();
  private final Map<String, List<String>> cldr = new HashMap<>();

  private VocabularyFiles() {}

  static VocabularyFiles read() {
    VocabularyFiles files = new VocabularyFiles();
    files.readCldr();
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
      case "suffixes" -> words.forEach(word -> suffixes.add(LetterFolding.fold(word)));
      default -> words.forEach(word -> add(word, sense(key)));
    }
  }

  private void readLocale(String locale) {
    Objects.requireNonNull(cldr.get(locale), locale).forEach(this::readLine);
  }

  /** The names that CLDR knows, by the locale above them. */
  private void readCldr() {
    List<String> names = List.of();
    for (String line : lines("cldr.txt")) {
      if (line.startsWith(LOCALE)) {
        names = cldr.computeIfAbsent(line.substring(LOCALE.length()), locale -> new ArrayList<>());
      } else {
        names.add(line);
      }
    }
  }

  private void readZone(String line) {
    int equals = line.indexOf('=');
    ZoneId zone = ZoneId.of(line.substring(0, equals).strip());
    for (String word : words(line.substring(equals + 1))) {
      boolean capitals = word.equals(word.toUpperCase(Locale.ROOT)) && word.charAt(0) < 'a';
      add(word, Sense.zone(capitals ? Meaning.CAPITAL_ZONE : Meaning.ZONE, zone));
    }
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

  private void add(String word, Sense sense) {
    String key = LetterFolding.fold(word);
    if (!key.isEmpty()) {
      List<Sense> known = senses.computeIfAbsent(key, none -> new ArrayList<>());
      if (!known.contains(sense)) {
        known.add(sense);
      }
    }
  }

  static List<String> words(String list) {
    return List.of(list.split(",")).stream().map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  static List<String> lines(String name) {
    return TableLines.of(VocabularyFiles.class, "months/" + name);
  }
}
