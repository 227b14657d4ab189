package io.chapar.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What names and quotes are worth on news that nothing was learned from and no rule was written
 * beside.
 */
class BlindNewsTest {
  private static final Map<String, Double> FLOORS =
      Map.of(
          "ar", 0.66, "az", 0.80, "en", 0.80, "fa", 0.78, "kk", 0.73, "ru", 0.78, "tr", 0.82, "ur",
          0.74, "uz", 0.79, "uz-Cyrl", 0.75);

  private static final BlindNews BLIND = blind();

  private static BlindNews blind() {
    try {
      return BlindNews.whole();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void namesHoldOnNewsThatNobodyHasRead() {
    BLIND.print();
    assertThat(BLIND.exact()).containsOnlyKeys(FLOORS.keySet());
    BLIND
        .exact()
        .forEach(
            (language, f1) ->
                assertThat(f1).as(language).isGreaterThanOrEqualTo(FLOORS.get(language)));
  }

  @Test
  void quotesHoldOnNewsThatNobodyHasRead() {
    BLIND
        .quotes()
        .forEach(
            (language, score) -> {
              assertThat(score.precision()).as(language).isGreaterThanOrEqualTo(0.93);
              assertThat(score.recall()).as(language).isGreaterThanOrEqualTo(0.95);
            });
  }
}
