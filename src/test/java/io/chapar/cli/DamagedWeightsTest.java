package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.config.Shipped;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Starts of a node whose learned weights are not what was shipped. */
class DamagedWeightsTest {
  private static final String SUM = "sha256\t";

  @TempDir Path home;
  @TempDir Path before;

  /** The files of weights: those that state their own SHA-256. */
  static List<Path> weights() throws Exception {
    try (Stream<Path> files = Files.walk(classes())) {
      return files
          .filter(file -> file.toString().endsWith(".tsv") && isOfWeights(file))
          .map(classes()::relativize)
          .sorted()
          .toList();
    }
  }

  private static Path classes() throws URISyntaxException {
    return Path.of(Commands.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static boolean isOfWeights(Path file) {
    try (Stream<String> rows = Files.lines(file)) {
      return rows.limit(100).anyMatch(row -> row.startsWith(SUM));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void areOfAllLearnedParts() throws Exception {
    assertThat(weights())
        .extracting(file -> file.getFileName().toString())
        .contains(
            "article-model.tsv",
            "boxes.tsv",
            "lines.tsv",
            "labels.tsv",
            "joins.tsv",
            "word-odds.tsv",
            "writers.tsv");
  }

  @ParameterizedTest
  @MethodSource("weights")
  void endTheStartWithOneLineThatSaysWhatToDo(Path weights) throws Exception {
    String whole = Files.readString(classes().resolve(weights));
    String row = whole.stripTrailing();
    char last = row.charAt(row.length() - 1);
    Path damaged = before.resolve(weights);
    Files.createDirectories(damaged.getParent());
    Files.writeString(damaged, row.substring(0, row.length() - 1) + (last == '1' ? '2' : '1'));
    Shipped.copy(home, "config", "routes");

    Process start = run();
    boolean ended = start.waitFor(2, TimeUnit.MINUTES);
    start.toHandle().destroy();

    assertThat(ended).isTrue();
    assertThat(new String(start.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(
            "the weights %s are damaged; install Chapar anew, or make them again\n"
                .formatted(weights.getFileName()));
    assertThat(start.exitValue()).isEqualTo(1);
  }

  /** With what was damaged before the rest on the class path. */
  private Process run() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            before + File.pathSeparator + System.getProperty("java.class.path"),
            "io.chapar.Chapar",
            "run",
            "--home",
            home.toString())
        .redirectErrorStream(true)
        .start();
  }
}
