package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.article.Facts;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Precision and recall over articles written for this test; what falls below the floors fails. */
class GoldenFactsTest {
  private static final Map<String, GoldenCount> COUNTS = new TreeMap<>();

  @BeforeAll
  static void score() {
    for (JsonNode gold : GoldenArticle.all()) {
      score(gold, "", gold.path("text").asText());
      if (gold.path("lang").asText().equals("fa")) {
        score(gold, "-glued", gold.path("text").asText().replace("\u200C", ""));
        score(gold, "-spaced", gold.path("text").asText().replace("\u200C", " "));
      }
    }
    boolean all = Boolean.getBoolean("chapar.faults");
    COUNTS.forEach(
        (kind, count) -> System.out.println(kind + ' ' + count + (all ? count.faults() : "")));
  }

  private static void score(JsonNode gold, String variant, String text) {
    String language = gold.path("lang").asText();
    Facts facts =
        new FactExtractor().extract(Articles.of(language, text.split("\n\\s*\n"))).facts();
    GoldenArticle article = new GoldenArticle(gold, facts);
    article
        .counts()
        .forEach(
            (kind, count) ->
                COUNTS
                    .computeIfAbsent(language + variant + ' ' + kind, k -> new GoldenCount())
                    .add(count));
  }

  @Test
  void persianKeepsItsPrecisionAndRecall() {
    assertFloor("fa", 0.98, 0.93, "people", "organisations", "places", "quotes");
  }

  @Test
  void persianWithLostZwnjsKeepsItsPrecisionAndRecall() {
    assertFloor("fa-glued", 0.97, 0.93, "people", "organisations", "places", "quotes");
    assertFloor("fa-spaced", 0.96, 0.93, "people", "organisations", "places", "quotes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "az", "ru", "en", "ur", "ar", "kk", "uz"})
  void everyOtherLanguageKeepsItsPrecisionAndRecall(String language) {
    assertFloor(language, 0.93, 0.93, "people", "places", "quotes");
    assertFloor(language, 0.8, 0.8, "organisations");
  }

  private static void assertFloor(
      String language, double precision, double recall, String... kinds) {
    for (String kind : kinds) {
      GoldenCount count = Objects.requireNonNull(COUNTS.get(language + ' ' + kind));
      assertThat(count.precision())
          .as(kind + " precision" + count.faults())
          .isGreaterThanOrEqualTo(precision);
      assertThat(count.recall())
          .as(kind + " recall" + count.faults())
          .isGreaterThanOrEqualTo(recall);
    }
  }
}
