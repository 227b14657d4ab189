package io.chapar.split.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.split.metadata.Trust.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrustTest {
  private static final Path SPLIT = Path.of("src/main/java/io/chapar/split");
  private static final Pattern DEDUCTION = Pattern.compile("(?:less|more)-.*");

  private static List<Row> places() {
    return Row.all().stream()
        .filter(row -> !DEDUCTION.matcher(row.places().get(0)).matches())
        .toList();
  }

  @Test
  void theTableReadsFromTheMostTrustedDown() {
    assertThat(places()).isSortedAccordingTo(Comparator.comparing(Row::trust).reversed());
  }

  @Test
  void eachPlaceIsOneThatClaims() throws IOException {
    String code = code();
    assertThat(Trust.values())
        .allMatch(place -> Pattern.compile("\\bTrust\\." + place + "\\b").matcher(code).find());
  }

  private static String code() throws IOException {
    try (Stream<Path> files = Files.walk(SPLIT)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !file.endsWith("Trust.java"))
          .map(TrustTest::read)
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
  void whatIsDeclaredOfTheArticleBeatsMetaAndMetaBeatsTheFeed() {
    Trust.Declared openGraph = Trust.ofMetaNames().get("og:title");
    assertThat(openGraph.field()).isEqualTo(Field.TITLE);
    assertThat(Trust.JSON_LD.in(Field.TITLE)).isGreaterThan(openGraph.trust());
    assertThat(openGraph.trust()).isGreaterThan(Trust.FEED_ITEM.in(Field.TITLE));
  }

  @Test
  void aRowOfAnUnknownPlaceIsRefusedByItsName() {
    assertThatThrownBy(() -> Trust.named("json-dl"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("trust.tsv names no place of Trust: json-dl");
  }

  @Test
  void aRowWithoutAReasonIsRefused() {
    assertThatThrownBy(() -> Row.of("0.9\ttitle\tjson-ld"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("0.9\ttitle\tjson-ld");
  }

  @Test
  void aFieldThatThePlaceDoesNotClaimIsRefusedByBothNames() {
    assertThatThrownBy(() -> Trust.HEADING.in(Field.TAGS))
        .hasMessage("trust.tsv has no row of heading for TAGS");
  }
}
