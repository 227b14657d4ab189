package io.chapar.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.extract.FactExtractor;
import io.chapar.split.site.Publishers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One house has one id in all tables that know houses. */
class AgenciesTest {

  /**
   * @param table where it stands
   */
  private record House(String table, String id, List<String> names) {}

  private static List<String> rows(Path table) {
    try {
      return Files.readAllLines(table).stream()
          .filter(row -> !row.isBlank() && !row.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(Class<?> neighbour, String inside) throws URISyntaxException {
    return Path.of(neighbour.getResource(inside).toURI());
  }

  private static List<House> houses() throws Exception {
    List<House> houses = new ArrayList<>();
    for (String row : rows(folder(Publishers.class, "publishers.tsv"))) {
      String[] cells = row.split("\t");
      houses.add(new House("publishers", cells[0], List.of(cells[2].split("\\|"))));
    }
    try (Stream<Path> files =
        Files.walk(folder(FactExtractor.class, "fa/agency.tsv").getParent().getParent())) {
      files
          .filter(file -> file.endsWith("agency.tsv"))
          .forEach(file -> houses.addAll(ofLanguage(file)));
    }
    return houses;
  }

  private static List<House> ofLanguage(Path file) {
    return rows(file).stream()
        .map(row -> row.split("\t"))
        .map(
            cells ->
                new House(
                    file.getParent().getFileName() + "/agency",
                    cells[1],
                    List.of(cells[0].split(" \\| "))))
        .toList();
  }

  /** Whatever its case, spaces, joiners, marks and Arabic or Persian letters. */
  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace('ي', 'ی')
        .replace('ك', 'ک')
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  @Test
  void haveOneIdForEachNameOverAllTables() throws Exception {
    Map<String, Set<String>> idsByName = new TreeMap<>();
    List<House> houses = houses();
    for (House house : houses) {
      for (String name : house.names()) {
        idsByName.computeIfAbsent(folded(name), each -> new TreeSet<>()).add(house.id());
      }
    }
    assertThat(houses).extracting(House::table).contains("publishers", "fa/agency", "ru/agency");
    idsByName.values().removeIf(ids -> ids.size() == 1);
    assertThat(idsByName).as("names with several ids").isEmpty();
  }

  @Test
  void areInTheRegistryUnderTheIdThatTablesUse() throws Exception {
    assertThat(houses()).allSatisfy(house -> assertThat(Agencies.isKnown(house.id())).isTrue());
  }

  @Test
  void haveNoIdThatAnotherHouseHasOrHad() throws Exception {
    Set<String> taken = new HashSet<>();
    for (String row : rows(folder(Agencies.class, "agencies.tsv"))) {
      String[] cells = row.split("\t");
      assertThat(taken.add(cells[0])).as(cells[0]).isTrue();
      for (String former :
          cells[1].equals("-") ? List.<String>of() : List.of(cells[1].split(","))) {
        assertThat(taken.add(former)).as(former).isTrue();
      }
    }
  }

  @Test
  void areKnownByTheIdsThatTheyHadBefore() {
    assertThat(Agencies.id("iscanews")).isEqualTo("isca");
    assertThat(Agencies.id("ina")).isEqualTo("ina-iq");
    assertThat(Agencies.id("report")).isEqualTo("report-az");
    assertThat(Agencies.id("isna")).isEqualTo("isna");
    assertThat(Agencies.id("nobody")).isEqualTo("nobody");
  }
}
