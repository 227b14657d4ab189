package io.chapar.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.Article;
import io.chapar.article.BlockKind;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.normalise.ArticleNormaliser;
import io.chapar.normalise.LanguageDetector;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code batch text}: each text as an article of one paragraph. */
final class TextAnswer implements Batch.Answer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ArticleNormaliser NORMALISER = new ArticleNormaliser(new LanguageDetector());
  private static final Origin ORIGIN = new Origin("batch", null, null, Instant.EPOCH, "");

  @Override
  public ObjectNode of(JsonNode question) {
    String text = question.path("text").asText();
    Article article =
        NORMALISER.normalise(
            new RawArticle(
                ORIGIN,
                declaring(question.path("lang").asText(null)),
                List.of(new RawBlock(BlockKind.PARAGRAPH, text))));
    return JSON.createObjectNode()
        .put("lang", article.language())
        .put("script", article.script())
        .put("text", article.blocks().get(0).text());
  }

  private static Metadata declaring(@Nullable String language) {
    return new Metadata(
        null, null, null, null, null, List.of(), null, null, null, language, null, List.of(),
        List.of(), false, Map.of());
  }
}
