package io.chapar.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Precision and recall of the rules over articles written for this test; what falls below the
 * floors fails.
 */
class GoldenFactsTest {
  private static final GoldenScore SCORE = new GoldenScore(FactExtractor.byRulesAlone());

  @BeforeAll
  static void score() {
    for (JsonNode gold : GoldenArticle.all("golden.jsonl")) {
      SCORE.add(gold);
      if (gold.path("lang").asText().equals("fa")) {
        SCORE.add(gold, "-glued", gold.path("text").asText().replace("\u200C", ""));
        SCORE.add(gold, "-spaced", gold.path("text").asText().replace("\u200C", " "));
      }
    }
    SCORE.print();
  }

  @Test
  void persianKeepsItsPrecisionAndRecall() {
    SCORE.assertFloor("fa", 0.98, 0.93, "people", "organisations", "places", "quotes");
    SCORE.assertFloor("fa", 0.98, 0.9, "roles", "agency");
  }

  @Test
  void persianWithLostZwnjsKeepsItsPrecisionAndRecall() {
    SCORE.assertFloor("fa-glued", 0.97, 0.93, "people", "organisations", "places", "quotes");
    SCORE.assertFloor("fa-spaced", 0.96, 0.93, "people", "organisations", "places", "quotes");
  }

  /** Of a language that has articles here, by its tag in them. */
  static Stream<String> otherLanguages() {
    return SCORE.languages().stream().filter(language -> !language.equals("fa"));
  }

  @ParameterizedTest
  @MethodSource("otherLanguages")
  void everyOtherLanguageKeepsItsPrecisionAndRecall(String language) {
    SCORE.assertFloor(language, 0.93, 0.93, "people", "places", "quotes");
    SCORE.assertFloor(language, 0.8, 0.8, "organisations");
  }
}
