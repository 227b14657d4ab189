package io.chapar.extract;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Precision and recall of rules and tagger together over all golden articles; what the rules do
 * alone is the matter of other tests.
 */
class TaggedFactsTest {
  private static final GoldenScore SCORE = new GoldenScore(new FactExtractor());

  @BeforeAll
  static void score() {
    for (String file : List.of("golden.jsonl", "fresh.jsonl", "newest.jsonl")) {
      GoldenArticle.all(file).forEach(SCORE::add);
    }
    SCORE.print();
  }

  @Test
  void persianKeepsItsPrecisionAndRecall() {
    SCORE.assertFloor("fa", 0.95, 0.95, "people", "organisations", "places", "quotes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "az", "ru", "en", "ur", "ar", "kk", "uz"})
  void everyOtherLanguageKeepsItsPrecisionAndRecall(String language) {
    SCORE.assertFloor(language, 0.9, 0.87, "people");
    SCORE.assertFloor(language, 0.84, 0.81, "organisations", "places", "quotes");
  }
}
