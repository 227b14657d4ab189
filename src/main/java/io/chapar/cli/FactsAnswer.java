package io.chapar.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.Agency;
import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.Facts;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.article.Report;
import io.chapar.extract.FactExtractor;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** {@code batch text --facts}: what a text says, in the form of the record. */
final class FactsAnswer implements Batch.Answer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  /** Paragraphs are parted by blank lines. */
  @Override
  public ObjectNode of(JsonNode question) {
    String text = question.path("text").asText();
    ObjectNode answer = JSON.createObjectNode();
    answer.set("facts", of(article(text, question.path("lang").asText("und"))));
    return answer;
  }

  /** The facts of a normalised article. */
  static ObjectNode of(Article article) {
    Report report = EXTRACTOR.extract(article);
    Facts facts = report.facts();
    ObjectNode out = JSON.createObjectNode();
    Agency agency = report.article().metadata().agency();
    out.set("agency", agency == null ? null : JSON.valueToTree(agency));
    out.set("people", array(facts.people()));
    out.set("organisations", array(facts.organisations()));
    out.set("places", array(facts.places()));
    out.set("dates", array(facts.dates()));
    out.set("numbers", array(facts.numbers()));
    out.set("quotes", array(facts.quotes()));
    out.set("keywords", array(facts.keywords()));
    return out;
  }

  private static ArrayNode array(List<?> facts) {
    ArrayNode array = JSON.createArrayNode();
    facts.forEach(fact -> array.add(JSON.<JsonNode>valueToTree(fact)));
    return array;
  }

  private static Article article(String text, String language) {
    List<Block> blocks =
        Arrays.stream(text.split("\n\\s*\n"))
            .map(String::strip)
            .filter(t -> !t.isEmpty())
            .map(t -> new Block(BlockKind.PARAGRAPH, t, t))
            .toList();
    Metadata nothing =
        new Metadata(
            null, null, null, null, null, List.of(), null, null, null, null, null, List.of(),
            List.of(), false, Map.of());
    Origin origin = new Origin("batch", null, null, Instant.EPOCH, "");
    return new Article(origin, nothing, language, "Zyyy", Article.Direction.LTR, blocks);
  }
}
