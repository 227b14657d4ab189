package io.chapar.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Precision and recall over the articles written for this test; what falls below the floors fails.
 * The tagger learned from these articles too, so what it finds in others is the matter of {@link
 * io.chapar.train.BlindNewsTest}.
 */
class GoldenFactsTest {
  private static final GoldenScore SCORE = new GoldenScore(new FactExtractor());

  @BeforeAll
  static void score() {
    for (String file : List.of("golden.jsonl", "fresh.jsonl", "newest.jsonl")) {
      GoldenArticle.all(file).forEach(GoldenFactsTest::score);
    }
    SCORE.print();
  }

  private static void score(JsonNode gold) {
    SCORE.add(gold);
    if (gold.path("lang").asText().equals("fa")) {
      SCORE.add(gold, "-glued", gold.path("text").asText().replace("\u200C", ""));
      SCORE.add(gold, "-spaced", gold.path("text").asText().replace("\u200C", " "));
    }
  }

  @Test
  void persianKeepsItsPrecisionAndRecall() {
    SCORE.assertFloor("fa", 0.97, 0.97, "people");
    SCORE.assertFloor("fa", 0.93, 0.95, "organisations");
    SCORE.assertFloor("fa", 0.88, 0.96, "places");
    SCORE.assertFloor("fa", 0.95, 0.95, "quotes");
    SCORE.assertFloor("fa", 0.98, 0.9, "roles", "agency");
  }

  @Test
  void persianWithLostZwnjsKeepsItsPrecisionAndRecall() {
    SCORE.assertFloor("fa-glued", 0.92, 0.93, "people", "organisations", "quotes");
    SCORE.assertFloor("fa-spaced", 0.91, 0.93, "people", "organisations", "quotes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "az", "en", "kk", "ru", "tr", "ur", "uz"})
  void everyOtherLanguageKeepsItsPrecisionAndRecall(String language) {
    SCORE.assertFloor(language, 0.9, 0.96, "people");
    SCORE.assertFloor(language, 0.87, 0.91, "organisations");
    SCORE.assertFloor(language, 0.83, 0.89, "places");
    SCORE.assertFloor(language, 0.9, 0.86, "quotes");
  }
}
