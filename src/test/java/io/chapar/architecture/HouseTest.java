package io.chapar.architecture;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word for one thing, in classes and in what people read: docs/glossary.md. */
class HouseTest {
  private static final int MOST_LINES = 700;

  /** Words that had to be decoded, and have another one now. */
  private static final Pattern OLD_WORDS =
      Pattern.compile("\\b(?:[Kk]nobs?\\b|[Oo]wed\\b|(?:[A-Z][a-z]+)*(?:Knobs?|Desk|Troubles)\\b)");

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

  @Test
  void eachNameStandsForOneClass() throws IOException {
    Map<String, List<Path>> byName =
        sources().stream().collect(groupingBy(file -> String.valueOf(file.getFileName())));
    byName.remove("package-info.java");
    assertThat(byName.values()).allSatisfy(files -> assertThat(files).hasSize(1));
  }

  @Test
  void noSourceIsSoLongThatNobodyReadsIt() throws IOException {
    assertThat(sources()).allMatch(file -> lines(file).size() <= MOST_LINES);
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
