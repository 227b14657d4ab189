package io.chapar.cli.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.CpuBudget;
import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.config.file.Home;
import io.chapar.config.file.ShippedSettings;
import io.chapar.file.WholeFile;
import io.chapar.split.PageSplitter;
import io.chapar.text.Digest;
import io.chapar.text.Spelling;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page beside a site profile, and what is to come out of it: a folder of the profile's name in
 * {@code config/sites/} with {@code page.html} and {@code expected.json}, which holds the page's
 * {@code address} and the fields that are to be right, as the publisher wrote them.
 */
record SiteGolden(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PAGE = "page.html";
  private static final String ADDRESS = "address";
  private static final Set<String> FIELDS =
      Set.of(
          ADDRESS,
          "title",
          "summary",
          "canonicalUrl",
          "articleId",
          "published",
          "modified",
          "language",
          "section",
          "agency",
          "bylines",
          "bylineOrganisations",
          "tags",
          "body");

  static final String EXPECTED = "expected.json";

  /** All that lie in the home folder, by name. */
  static List<SiteGolden> all(Home home) throws IOException {
    Path sites = home.sites();
    if (!Files.isDirectory(sites)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(sites)) {
      return folders.sorted().map(SiteGolden::new).filter(SiteGolden::isMeant).toList();
    }
  }

  private boolean isMeant() {
    return Files.exists(folder.resolve(EXPECTED)) || Files.exists(folder.resolve(PAGE));
  }

  String name() {
    return "sites/" + folder.getFileName();
  }

  /** Where today's answer differs from the expected one. */
  List<String> differences(PageSplitter splitter) throws IOException {
    JsonNode expected = JSON.readTree(folder.resolve(EXPECTED).toFile());
    List<String> faults = new ArrayList<>(faults(expected));
    if (!faults.isEmpty()) {
      return faults;
    }
    RawArticle article = split(page(URI.create(expected.path(ADDRESS).asText())), splitter);
    ObjectNode found = JSON.createObjectNode();
    expected
        .properties()
        .forEach(one -> found.set(one.getKey(), field(article, one.getKey(), one.getValue())));
    return JsonDifference.of(expected, found);
  }

  private RawArticle split(FetchedPage page, PageSplitter splitter) {
    String where = "split of " + folder;
    try (CpuBudget.Work bounded =
        new CpuBudget(ShippedSettings.duration("reading.cpu")).begin(where)) {
      return splitter.split(page);
    }
  }

  /** What makes the comparison tell nothing. */
  private List<String> faults(JsonNode expected) {
    List<String> faults = new ArrayList<>();
    if (!Files.exists(folder.resolveSibling(folder.getFileName() + ".yaml"))) {
      faults.add("stands beside no profile; it bears the name of one, without .yaml");
    }
    if (expected.path(ADDRESS).asText().isBlank()) {
      faults.add(EXPECTED + " has no \"" + ADDRESS + "\", by whose host the profile is chosen");
    }
    for (String name : (Iterable<String>) expected::fieldNames) {
      if (!FIELDS.contains(name)) {
        faults.add(EXPECTED + " has \"" + name + "\"; " + Spelling.advice(name, FIELDS));
      }
    }
    return faults;
  }

  private FetchedPage page(URI address) throws IOException {
    byte[] bytes = WholeFile.bytes(folder.resolve(PAGE));
    Origin origin = new Origin("golden", address, address, Instant.now(), Digest.of(bytes));
    return new FetchedPage(origin, FeedItem.of("golden", address), "text/html", bytes);
  }

  private static JsonNode field(RawArticle article, String name, JsonNode expected) {
    Metadata metadata = article.metadata();
    return switch (name) {
      case ADDRESS -> text(article.origin().address());
      case "title" -> text(metadata.title());
      case "summary" -> text(metadata.summary());
      case "canonicalUrl" -> text(metadata.canonicalUrl());
      case "articleId" -> text(metadata.articleId());
      case "published" -> date(metadata.published(), expected);
      case "modified" -> date(metadata.modified(), expected);
      case "language" -> text(metadata.language());
      case "section" -> text(metadata.section());
      case "agency" -> text(metadata.agency() == null ? null : metadata.agency().id());
      case "bylines" -> JSON.valueToTree(metadata.bylines());
      case "bylineOrganisations" -> JSON.valueToTree(metadata.bylineOrganisations());
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

  /** As it is expected, where that writes the same time: seconds of 00 may be left out. */
  private static JsonNode date(io.chapar.article.@Nullable DateTime date, JsonNode expected) {
    return date != null && date.value().equals(time(expected.asText()))
        ? expected
        : text(date == null ? null : date.value());
  }

  private static @Nullable OffsetDateTime time(String text) {
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static JsonNode text(@Nullable Object value) {
    return value == null
        ? JSON.nullNode()
        : JSON.getNodeFactory().textNode(Objects.toString(value));
  }
}
