package io.chapar.cli.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.DateTime;
import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.split.PageSplitter;
import io.chapar.text.Digest;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code batch pages}. */
final class PagesAnswer implements Batch.Answer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FEED = "batch";

  private final PageSplitter splitter;

  PagesAnswer(PageSplitter splitter) {
    this.splitter = splitter;
  }

  @Override
  public ObjectNode of(JsonNode question) {
    FetchedPage page = page(question);
    long start = System.nanoTime();
    RawArticle article = splitter.split(page);
    double millis = (System.nanoTime() - start) / 1e6;
    return answer(article).put("elapsed_ms", millis);
  }

  private static FetchedPage page(JsonNode question) {
    byte[] bytes = Batch.bytes(question, "html_base64");
    URI address = address(question.path("url").asText(""));
    Origin origin = new Origin(FEED, address, address, Instant.now(), Digest.of(bytes));
    URI link =
        address == null ? URI.create("batch:" + question.path("id").asText().hashCode()) : address;
    String type =
        question.hasNonNull("content_type") ? question.get("content_type").asText() : null;
    return new FetchedPage(origin, FeedItem.of(FEED, link), type, bytes);
  }

  private static @Nullable URI address(String url) {
    try {
      return url.isBlank() ? null : new URI(url);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static ObjectNode answer(RawArticle article) {
    Metadata metadata = article.metadata();
    ObjectNode answer = JSON.createObjectNode().put("title", metadata.title());
    metadata.bylines().forEach(answer.putArray("byline")::add);
    answer.put("published", iso(metadata.published()));
    answer.put("body", body(article));
    return answer.put("lang", metadata.language());
  }

  private static String body(RawArticle article) {
    return article.blocks().stream()
        .filter(block -> block.kind().isBody())
        .map(RawBlock::text)
        .collect(Collectors.joining("\n\n"));
  }

  private static @Nullable String iso(@Nullable DateTime date) {
    if (date == null) {
      return null;
    }
    boolean day = date.precision() == DateTime.Precision.DAY;
    return day
        ? date.value().toLocalDate().toString()
        : date.value().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
