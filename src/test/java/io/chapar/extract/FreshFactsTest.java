package io.chapar.extract;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Precision and recall over articles whose writers had never seen an answer of ours: nearer to what
 * a reader will find than those for which the rules were written, until these are mended by them
 * too.
 */
class FreshFactsTest {
  private static final GoldenScore SCORE = new GoldenScore(FactExtractor.byRulesAlone());

  @BeforeAll
  static void score() {
    GoldenArticle.all("fresh.jsonl").forEach(SCORE::add);
    SCORE.print();
  }

  @Test
  void persianKeepsItsPrecisionAndRecall() {
    SCORE.assertFloor("fa", 0.95, 0.91, "people", "organisations", "places", "quotes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "az", "ru", "en", "ur", "ar", "kk", "uz"})
  void everyOtherLanguageKeepsItsPrecisionAndRecall(String language) {
    SCORE.assertFloor(language, 0.8, 0.7, "people", "organisations", "places", "quotes");
  }
}
