package io.chapar.cli.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.extract.FactExtractor;
import io.chapar.json.RecordJson;
import io.chapar.normalise.ArticleNormaliser;
import io.chapar.normalise.key.SearchKey;
import io.chapar.normalise.language.LanguageDetector;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code batch text}: each text as an article, with facts as one whose paragraphs are known. */
final class TextAnswer implements Batch.Answer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ArticleNormaliser NORMALISER = new ArticleNormaliser(new LanguageDetector());
  private static final FactExtractor EXTRACTOR = new FactExtractor();
  private static final RecordJson RECORD = new RecordJson();
  private static final Origin ORIGIN = new Origin("batch", null, null, Instant.EPOCH, "");

  private final boolean facts;
  private final boolean key;

  /**
   * @param facts answer them too; paragraphs are parted by blank lines then
   * @param key answer the text's search key too
   */
  TextAnswer(boolean facts, boolean key) {
    this.facts = facts;
    this.key = key;
  }

  @Override
  public ObjectNode of(JsonNode question) throws Exception {
    String text = Batch.text(question, "text");
    List<String> paragraphs =
        facts
            ? Arrays.stream(text.split("\n\\s*\n")).filter(p -> !p.isBlank()).toList()
            : List.of(text);
    Article article = normalised(paragraphs, question.path("lang").asText(null));
    ObjectNode answer =
        JSON.createObjectNode()
            .put("lang", article.language())
            .put("script", article.script())
            .put(
                "text",
                article.blocks().stream().map(Block::text).collect(Collectors.joining("\n\n")));
    if (key) {
      answer.put("key", SearchKey.of(answer.path("text").asText()));
    }
    return facts ? withFacts(answer, article) : answer;
  }

  private static Article normalised(List<String> paragraphs, @Nullable String language) {
    List<RawBlock> blocks =
        paragraphs.stream().map(text -> new RawBlock(BlockKind.PARAGRAPH, text)).toList();
    return NORMALISER.normalise(new RawArticle(ORIGIN, declaring(language), blocks));
  }

  private static ObjectNode withFacts(ObjectNode answer, Article article) throws Exception {
    JsonNode record = JSON.readTree(RECORD.write(EXTRACTOR.extract(article)));
    ObjectNode facts = record.withObject("/facts");
    if (record.has("agency")) {
      facts.set("agency", record.get("agency"));
    }
    answer.set("facts", facts);
    return answer;
  }

  private static Metadata declaring(@Nullable String language) {
    return Metadata.builder().language(language).build();
  }
}
