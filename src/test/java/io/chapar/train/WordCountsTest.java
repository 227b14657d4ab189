package io.chapar.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.labelling.WordOdds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordCountsTest {
  private static final String PAGES =
      """
      == en browser a.example
      title: Ferry returns
      call: Subscribe to our newsletter
      p: The ferry returned on Friday, the skipper said.
      == en mail b.example
      title: Ferry late
      p: The ferry was late again, he said.
      call: Subscribe here, ferry fans
      """;

  @TempDir Path folder;

  private List<LabelledText> texts() throws IOException {
    return Clipping.read(Files.writeString(folder.resolve("en.txt"), PAGES)).stream()
        .map(Clipping::text)
        .toList();
  }

  @Test
  void aWordThatStandsAroundTextsHasOddsAboveNought() throws IOException {
    WordOdds odds = WordCounts.odds(texts());

    assertThat(odds.of("subscribe")).isEqualTo(1.6f);
    assertThat(odds.of("said")).isEqualTo(-1.6f);
    assertThat(odds.of("ferry")).isBetween(-1f, -0.1f);
  }

  @Test
  void aWordOfOneDocumentTellsNothing() throws IOException {
    assertThat(WordCounts.odds(texts()).of("newsletter")).isZero();
  }

  @Test
  void aClippingIsLearnedWithoutTheWordsOfItsHouse() throws IOException {
    ClippingOdds odds = ClippingOdds.of(texts());

    assertThat(odds.all().of("skipper")).isZero();
    for (LabelledText text : texts()) {
      assertThat(odds.of(text).rows()).isNotEqualTo(odds.all().rows());
    }
  }
}
