package io.chapar.split;

import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.Metadata.NewsItem;
import io.chapar.article.Origin;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * News items as they lie in the inbox; those in files are written by us, their agencies invented.
 */
final class NewsItems {
  static final PageSplitter SPLITTER = new PageSplitter();
  private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");

  private NewsItems() {}

  static byte[] bytes(String name) {
    try (InputStream in = NewsItems.class.getResourceAsStream("news/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FetchedPage page(String name, byte[] bytes) {
    String type = name.endsWith(".xml") ? "application/xml" : "application/json";
    Origin origin = new Origin("inbox", null, null, LATER, "0");
    return new FetchedPage(origin, FeedItem.of("inbox", "inbox:" + name), type, bytes);
  }

  static RawArticle file(String name) {
    return SPLITTER.split(page(name, bytes(name)));
  }

  static RawArticle xml(String text) {
    return SPLITTER.split(page("a.xml", text.getBytes(StandardCharsets.UTF_8)));
  }

  static RawArticle json(String text) {
    return SPLITTER.split(page("a.json", text.getBytes(StandardCharsets.UTF_8)));
  }

  static NewsItem item(RawArticle article) {
    return Objects.requireNonNull(article.metadata().newsItem());
  }

  /** The kind and the text of each. */
  static List<String> blocks(RawArticle article) {
    return article.blocks().stream().map(NewsItems::block).toList();
  }

  private static String block(RawBlock block) {
    return block.kind().word() + ": " + block.text();
  }
}
