package io.chapar.extract.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a speaker may get wrong who adds a language: a name that nothing reads, a missing tab. */
class LanguageTablesTest {
  private static final Path LANGUAGES = Path.of("src/main/resources/io/chapar/extract");

  private static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(LANGUAGES, 2)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getParent().equals(LANGUAGES))
          .toList()
          .stream();
    }
  }

  static Stream<Path> tables() throws IOException {
    return files().filter(file -> file.toString().endsWith(".tsv"));
  }

  static Stream<Path> settings() throws IOException {
    return files().filter(file -> !file.toString().matches(".*\\.(tsv|rules)"));
  }

  /** All that the manual writes as code. */
  private static List<String> known() throws IOException {
    return Pattern.compile("`([a-z-]+)(=[a-z]+)?`")
        .matcher(manual())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static String manual() throws IOException {
    return Files.readString(LANGUAGES.resolve("README.md"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void areThoseThatTheManualDescribes(Path table) throws IOException {
    String name = table.getFileName().toString().replaceFirst("(-form)?\\.tsv$", "");
    assertThat(known()).contains(name);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void beginWithWhereTheyComeFrom(Path table) throws IOException {
    assertThat(Files.readAllLines(table).get(0)).startsWith("# ");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void partTheirColumnsByTabsAlone(Path table) throws IOException {
    List<String> rows =
        Files.readAllLines(table).stream().filter(row -> !row.startsWith("#")).toList();
    assertThat(rows).noneMatch(row -> row.contains("  ") || row.startsWith("\t"));
  }

  /**
   * Of tables whose columns have names (of places, not all have), each trait and column is one that
   * the code knows.
   */
  @ParameterizedTest
  @MethodSource("tables")
  void sayNothingThatNoCodeAsksFor(Path table) throws IOException {
    LexicalCategory kind = kind(table);
    for (List<String> row : kind == null ? List.<List<String>>of() : rows(table)) {
      for (int column = 0; column < row.size() - 1; column++) {
        assertThat(isKnown(kind, column, row.get(column + 1))).as(row.toString()).isTrue();
      }
    }
  }

  /** A word that is mistyped would make another verb of it in silence. */
  @ParameterizedTest
  @MethodSource("tables")
  void sayOfReportingVerbsOnlyWhatTheManualKnows(Path table) throws IOException {
    String known = row("`verb`");
    for (List<String> row : table.endsWith("verb.tsv") ? rows(table) : List.<List<String>>of()) {
      assertThat(known).as(row.toString()).contains(cell(row, 1, "that") + " = ");
      assertThat(known).as(row.toString()).contains(cell(row, 3, "earlier") + " = ");
    }
  }

  private static String row(String table) throws IOException {
    return manual().lines().filter(line -> line.startsWith("| " + table)).findFirst().orElseThrow();
  }

  private static String cell(List<String> row, int column, String otherwise) {
    return row.size() > column && !row.get(column).isEmpty() ? row.get(column) : otherwise;
  }

  private static @Nullable LexicalCategory kind(Path table) {
    return Arrays.stream(Trait.values())
        .map(Trait::kind)
        .filter(kind -> kind != LexicalCategory.PLACE)
        .filter(kind -> table.endsWith(kind.file()))
        .findAny()
        .orElse(null);
  }

  private static List<List<String>> rows(Path table) throws IOException {
    return Files.readAllLines(table).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(LanguageTable::row)
        .toList();
  }

  private static boolean isKnown(@Nullable LexicalCategory kind, int column, String value) {
    return value.isEmpty()
        || Arrays.stream(Column.values()).anyMatch(c -> c.kind() == kind && c.index() == column)
        || Arrays.stream(Trait.values())
            .anyMatch(t -> t.kind() == kind && t.column() == column && t.isSaid(value));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void haveTheSettingsThatTheManualDescribes(Path file) throws IOException {
    assertThat(file).hasFileName("language.properties");
    Properties settings = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      settings.load(reader);
    }
    assertThat(settings.stringPropertyNames()).isSubsetOf(known());
    String tag = file.getParent().getFileName().toString();
    assertThatCode(() -> new Languages().of(tag)).doesNotThrowAnyException();
  }
}
