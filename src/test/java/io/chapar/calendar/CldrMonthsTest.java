package io.chapar.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import io.chapar.article.DateTime.Calendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The names of months are copied from CLDR, since asking ICU for them takes a fifth of a second at
 * every start.
 */
final class CldrMonthsTest {
  private static final Path MONTHS = Path.of("src/main/resources/io/chapar/calendar/months");
  private static final Path COPY = MONTHS.resolve("cldr.txt");

  @Test
  void theCopyIsWhatCldrSays() throws IOException {
    if (Boolean.getBoolean("cldr.write")) {
      Files.write(COPY, cldr());
    }
    assertEquals(
        cldr(), Files.readAllLines(COPY), "with -Dcldr.write=true this test writes the file anew");
  }

  private static List<String> cldr() throws IOException {
    List<String> lines = new ArrayList<>();
    int icu = VersionInfo.ICU_VERSION.getMajor();
    lines.add(
        "# Names of months in the locales of the other files, from CLDR by ICU4J " + icu + ":");
    lines.add("# mvn test -Dtest=CldrMonthsTest -Dcldr.write=true");
    lines.add("# Copyright Unicode, Inc.; licence Unicode-3.0.");
    for (String locale : locales()) {
      lines.add("locale: " + locale);
      for (Calendar calendar : Calendar.values()) {
        lines.addAll(months(locale, calendar.name().toLowerCase(Locale.ROOT)));
      }
    }
    return lines;
  }

  private static List<String> locales() throws IOException {
    List<String> locales = new ArrayList<>();
    for (String language : lines("languages")) {
      lines(language).stream()
          .filter(line -> line.startsWith("locale:"))
          .flatMap(line -> Stream.of(line.substring("locale:".length()).split(",")))
          .map(String::strip)
          .forEach(locales::add);
    }
    return locales;
  }

  private static List<String> lines(String name) throws IOException {
    return Files.readAllLines(MONTHS.resolve(name + ".txt"), UTF_8).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private static List<String> months(String locale, String calendar) {
    DateFormatSymbols symbols =
        new DateFormatSymbols(new ULocale(locale + "@calendar=" + calendar));
    List<String> lines = new ArrayList<>();
    for (int month = 0; month < 12; month++) {
      Set<String> names = new LinkedHashSet<>();
      for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        names.add(symbols.getMonths(DateFormatSymbols.FORMAT, width)[month]);
        names.add(symbols.getMonths(DateFormatSymbols.STANDALONE, width)[month]);
      }
      names.removeIf(name -> name.chars().anyMatch(Character::isDigit));
      if (!names.isEmpty()) {
        lines.add(calendar + " " + (month + 1) + ": " + String.join(", ", names));
      }
    }
    return lines;
  }
}
