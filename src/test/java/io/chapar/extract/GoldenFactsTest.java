package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.Facts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Precision and recall over articles written for this test; falls below the floors fail. */
class GoldenFactsTest {
  private static final double PRECISION = 0.95;
  private static final double RECALL = 0.85;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, GoldenCount> COUNTS = new TreeMap<>();

  @BeforeAll
  static void score() throws IOException {
    try (InputStream in = GoldenFactsTest.class.getResourceAsStream("/facts/golden.jsonl")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        JsonNode gold = JSON.readTree(line);
        score(gold, "", gold.path("text").asText());
        if (gold.path("lang").asText().equals("fa")) {
          score(gold, "-glued", gold.path("text").asText().replace("\u200C", ""));
          score(gold, "-spaced", gold.path("text").asText().replace("\u200C", " "));
        }
      }
    }
    COUNTS.forEach((kind, count) -> System.out.println(kind + ' ' + count));
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
    assertFloor("fa ", PRECISION, RECALL);
  }

  @Test
  void persianWithLostZwnjsKeepsItsPrecisionAndRecall() {
    assertFloor("fa-glued ", PRECISION, RECALL);
    assertFloor("fa-spaced ", PRECISION, RECALL);
  }

  @Test
  void everyOtherLanguageKeepsItsPrecisionAndRecall() {
    for (String language : new String[] {"tr", "az", "ru", "en", "ur", "ar", "kk", "uz"}) {
      assertFloor(language + " people", 0.9, 0.8);
      assertFloor(language + " places", 0.9, 0.85);
      assertFloor(language + " quotes", 0.85, 0.75);
      assertFloor(language + " numbers", 0.9, 0.85);
    }
  }

  private static void assertFloor(String prefix, double precision, double recall) {
    COUNTS.forEach(
        (kind, count) -> {
          if (kind.startsWith(prefix)) {
            assertThat(count.precision()).as(kind + " precision").isGreaterThanOrEqualTo(precision);
            assertThat(count.recall()).as(kind + " recall").isGreaterThanOrEqualTo(recall);
          }
        });
  }
}
