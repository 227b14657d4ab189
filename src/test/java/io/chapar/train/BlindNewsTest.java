package io.chapar.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What names are worth on news that nothing was learned from and no rule was written beside. */
class BlindNewsTest {
  private static final Map<String, Double> FLOORS =
      Map.of(
          "ar", 0.66, "az", 0.80, "en", 0.80, "fa", 0.78, "kk", 0.73, "ru", 0.78, "tr", 0.82, "ur",
          0.74, "uz", 0.79, "uz-Cyrl", 0.75);

  @Test
  void namesHoldOnNewsThatNobodyHasRead() throws IOException {
    BlindNews blind = BlindNews.whole();
    blind.print();
    assertThat(blind.exact()).containsOnlyKeys(FLOORS.keySet());
    blind
        .exact()
        .forEach(
            (language, f1) ->
                assertThat(f1).as(language).isGreaterThanOrEqualTo(FLOORS.get(language)));
  }
}
