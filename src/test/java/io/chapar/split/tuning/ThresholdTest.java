package io.chapar.split.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThresholdTest {
  private static final Path SPLIT = Path.of("src/main/java/io/chapar/split");

  @Test
  void eachThresholdDecidesSomething() throws IOException {
    String code = code();
    assertThat(Threshold.values())
        .allMatch(one -> Pattern.compile("\\bThreshold\\." + one + "\\b").matcher(code).find());
  }

  private static String code() throws IOException {
    try (Stream<Path> files = Files.walk(SPLIT)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !file.endsWith("Threshold.java"))
          .map(ThresholdTest::read)
          .collect(Collectors.joining());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void itsNumberIsThatOfTheTable() {
    assertThat(Threshold.LINK.value()).isEqualTo(0.9);
    assertThat(Threshold.NO_ARTICLE.probability()).isEqualTo(0.94f);
  }

  @Test
  void aRowOfAnUnknownThresholdIsRefusedByItsName() {
    assertThatThrownBy(() -> Threshold.take("lynk\t0.9\ta line"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("thresholds.tsv names no Threshold: lynk");
  }

  @Test
  void aSecondRowOfAThresholdIsRefused() {
    assertThatThrownBy(() -> Threshold.take("link\t0.8\ta line"))
        .hasMessage("thresholds.tsv has two rows of link");
  }

  @Test
  void aRowWithoutAReasonIsRefused() {
    assertThatThrownBy(() -> Threshold.take("link\t0.9"))
        .hasMessageStartingWith("a row of thresholds.tsv is no number with a reason");
  }
}
