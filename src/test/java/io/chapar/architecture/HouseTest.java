package io.chapar.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One word for one thing, in classes and in what people read: docs/glossary.md. */
class HouseTest {
  /** Shorter classes are pieces of a concept more often than one, records and enums aside. */
  private static final int FEW_LINES = 40;

  /** Words that had to be decoded, and have another one now. */
  private static final Pattern OLD_WORDS =
      Pattern.compile(
          "\\b(?:[Kk]nobs?|[Oo]wed|[Pp]assages?|(?:[A-Z][a-z]+)*(?:Knobs?|Desk|Troubles)"
              + "|(?:[A-Z][a-z]+)+(?:Office|House)s?|(?<![\"-])houses?)\\b");

  /** Comments and texts. */
  private static final Pattern WORDS =
      Pattern.compile("(?s)/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\\n])*\"|//[^\n]*");

  /** A number below one: "0.72", ".72f". */
  private static final Pattern FRACTION = Pattern.compile("(?<![\\w.])0?\\.\\d");

  private static List<Path> below(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<Path> sources() throws IOException {
    return below("src/main/java", ".java");
  }

  /**
   * A measure of the house, and its bound. Bounds of shares follow what was reached: lower them,
   * and raise none.
   *
   * @param unit is printed behind the figure
   */
  record Figure(String name, double value, String unit, double bound) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%s: %s%s, at most %s", name, shown(value), unit, shown(bound));
    }

    private static String shown(double number) {
      return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
  }

  static List<Figure> figures() throws IOException {
    List<SourceFile> files = SourceFile.below(Path.of("src/main/java"));
    List<Integer> methods =
        files.stream()
            .flatMap(file -> file.methods().stream())
            .map(SourceFile.Method::lines)
            .sorted()
            .toList();
    return List.of(
        new Figure("files in main", files.size(), "", 1000),
        new Figure("classes under 40 lines, records and enums aside", small(files), " %", 9),
        new Figure("files in the largest package", largestPackage(files), "", 40),
        new Figure("lines of the longest file", longestFile(files), "", 700),
        new Figure("lines of the median method", methods.get(methods.size() / 2), "", 5),
        new Figure("lines of the longest method", methods.get(methods.size() - 1), "", 40),
        new Figure("top-level names that stand for several types", doubled(files), "", 0),
        new Figure("public classes that no test is named after", withoutATest(files), " %", 61),
        new Figure(
            "public classes that no test of their package, or above, names",
            unnamed(files),
            " %",
            44));
  }

  /** Of those that do something. */
  private static double withoutATest(List<SourceFile> files) throws IOException {
    Set<String> tests =
        below("src/test/java", ".java").stream()
            .map(file -> String.valueOf(file.getFileName()).replaceFirst("(?:Test|IT)\\.java$", ""))
            .collect(toSet());
    return share(files, file -> !tests.contains(file.name()));
  }

  private static double unnamed(List<SourceFile> files) throws IOException {
    Map<String, String> tests =
        below("src/test/java", ".java").stream()
            .collect(groupingBy(HouseTest::inPackage, mapping(HouseTest::read, joining("\n"))));
    return share(
        files,
        file ->
            !Pattern.compile("\\b" + file.name() + "\\b")
                .matcher(texts(tests, inPackage(file.path())))
                .find());
  }

  /** Of the tests of a package and of those above it. */
  private static String texts(Map<String, String> tests, String folder) {
    return tests.entrySet().stream()
        .filter(each -> (folder + "/").startsWith(each.getKey() + "/"))
        .map(Map.Entry::getValue)
        .collect(joining("\n"));
  }

  /** The folder of its package, such as {@code io/chapar/web}. */
  private static String inPackage(Path source) {
    return String.valueOf(source.getParent()).replaceFirst(".*/java/", "");
  }

  private static double share(List<SourceFile> files, Predicate<SourceFile> untested) {
    List<SourceFile> concepts = files.stream().filter(SourceFile::isConcept).toList();
    return 100.0 * concepts.stream().filter(untested).count() / concepts.size();
  }

  private static double small(List<SourceFile> files) {
    List<SourceFile> classes = files.stream().filter(SourceFile::isClass).toList();
    return 100.0
        * classes.stream().filter(file -> file.lines() < FEW_LINES).count()
        / classes.size();
  }

  private static long largestPackage(List<SourceFile> files) {
    Map<Path, Long> sizes = files.stream().collect(groupingBy(SourceFile::folder, counting()));
    return Collections.max(sizes.values());
  }

  private static int longestFile(List<SourceFile> files) {
    return files.stream().mapToInt(SourceFile::lines).max().orElseThrow();
  }

  private static long doubled(List<SourceFile> files) {
    Map<String, Long> names =
        files.stream().collect(groupingBy(file -> file.types().get(0), counting()));
    return names.values().stream().filter(types -> types > 1).count();
  }

  @ParameterizedTest
  @MethodSource("figures")
  void staysInItsBounds(Figure figure) {
    System.out.println(figure);
    assertThat(figure.value()).isLessThanOrEqualTo(figure.bound());
  }

  /**
   * Trust is in trust.tsv, thresholds in thresholds.tsv, bounds of features beside their weights.
   */
  @Test
  void noNumberByWhichTheSplitterDecidesStandsInItsCode() throws IOException {
    assertThat(below("src/main/java/io/chapar/split", ".java"))
        .hasSizeGreaterThan(100)
        .allSatisfy(
            file ->
                assertThat(FRACTION.matcher(WORDS.matcher(read(file)).replaceAll("")).results())
                    .isEmpty());
  }

  @Test
  void noOldWordIsLeft() throws IOException {
    List<Path> read =
        Stream.of(sources(), below("docs", ".md"), below("config", ".properties"))
            .flatMap(List::stream)
            .toList();
    assertThat(read).hasSizeGreaterThan(1000).allSatisfy(HouseTest::hasNoOldWord);
  }

  private static void hasNoOldWord(Path file) {
    assertThat(lines(file)).noneMatch(line -> OLD_WORDS.matcher(line).find());
  }

  private static List<String> lines(Path file) {
    return read(file).lines().toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
