package io.chapar.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.Digest;
import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.article.WholeFile;
import io.chapar.config.Home;
import io.chapar.split.PageSplitter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page beside a site profile, and what is to come out of it: a folder of the profile's name in
 * {@code config/sites/} with {@code page.html} and {@code expected.json}, which holds the page's
 * {@code address} and the fields that are to be right, as the publisher wrote them.
 */
record SiteGolden(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final String EXPECTED = "expected.json";

  /** All that lie in the home folder, by name. */
  static List<SiteGolden> all(Home home) throws IOException {
    Path sites = home.sites();
    if (!Files.isDirectory(sites)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(sites)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve(EXPECTED)))
          .sorted()
          .map(SiteGolden::new)
          .toList();
    }
  }

  String name() {
    return "sites/" + folder.getFileName();
  }

  /** Where today's answer differs from the expected one. */
  List<String> differences(PageSplitter splitter) throws IOException {
    JsonNode expected = JSON.readTree(folder.resolve(EXPECTED).toFile());
    RawArticle article = splitter.split(page(URI.create(expected.path("address").asText())));
    ObjectNode found = JSON.createObjectNode();
    expected.fieldNames().forEachRemaining(name -> found.set(name, field(article, name)));
    return JsonDifference.of(expected, found);
  }

  private FetchedPage page(URI address) throws IOException {
    byte[] bytes = WholeFile.bytes(folder.resolve("page.html"));
    Origin origin = new Origin("golden", address, address, Instant.now(), Digest.of(bytes));
    return new FetchedPage(origin, FeedItem.of("golden", address), "text/html", bytes);
  }

  private static JsonNode field(RawArticle article, String name) {
    Metadata metadata = article.metadata();
    return switch (name) {
      case "address" -> text(article.origin().address());
      case "title" -> text(metadata.title());
      case "summary" -> text(metadata.summary());
      case "canonicalUrl" -> text(metadata.canonicalUrl());
      case "articleId" -> text(metadata.articleId());
      case "published" -> date(metadata.published());
      case "modified" -> date(metadata.modified());
      case "language" -> text(metadata.language());
      case "section" -> text(metadata.section());
      case "agency" -> text(metadata.agency() == null ? null : metadata.agency().id());
      case "bylines" -> JSON.valueToTree(metadata.bylines());
      case "tags" -> JSON.valueToTree(metadata.tags());
      case "body" -> JSON.valueToTree(body(article));
      default -> JSON.missingNode();
    };
  }

  private static List<String> body(RawArticle article) {
    return article.blocks().stream()
        .filter(block -> block.kind().isBody())
        .map(RawBlock::text)
        .toList();
  }

  private static JsonNode date(io.chapar.article.@Nullable DateTime date) {
    return text(date == null ? null : date.value());
  }

  private static JsonNode text(@Nullable Object value) {
    return value == null
        ? JSON.nullNode()
        : JSON.getNodeFactory().textNode(Objects.toString(value));
  }
}
