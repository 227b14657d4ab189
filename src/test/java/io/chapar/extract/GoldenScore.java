package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.article.Report;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Precision and recall of the facts of articles, by language and kind. */
final class GoldenScore {
  private final FactExtractor extractor;

  private final Map<String, GoldenCount> counts = new TreeMap<>();

  GoldenScore(FactExtractor extractor) {
    this.extractor = extractor;
  }

  /**
   * @param variant of its text, as it is named behind the language
   */
  void add(JsonNode gold, String variant, String text) {
    String language = gold.path("lang").asText();
    Report report = extractor.extract(Articles.of(language, text.split("\n\\s*\n")));
    new GoldenArticle(gold, report)
        .counts()
        .forEach(
            (kind, count) ->
                counts
                    .computeIfAbsent(language + variant + ' ' + kind, k -> new GoldenCount())
                    .add(count));
  }

  void add(JsonNode gold) {
    add(gold, "", gold.path("text").asText());
  }

  /** A line for each language and kind; with {@code -Dchapar.faults=true} all faults too. */
  void print() {
    boolean all = Boolean.getBoolean("chapar.faults");
    counts.forEach(
        (kind, count) -> System.out.println(kind + ' ' + count + (all ? count.faults() : "")));
  }

  void assertFloor(String language, double precision, double recall, String... kinds) {
    for (String kind : kinds) {
      GoldenCount count = Objects.requireNonNull(counts.get(language + ' ' + kind));
      assertThat(count.precision())
          .as(kind + " precision" + count.faults())
          .isGreaterThanOrEqualTo(precision);
      assertThat(count.recall())
          .as(kind + " recall" + count.faults())
          .isGreaterThanOrEqualTo(recall);
    }
  }
}
