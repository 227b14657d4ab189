package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.BlockKind;
import io.chapar.article.DateTime;
import io.chapar.article.Metadata;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A folder with page.html, article.txt or article.json, and expected.json: the page's address, and
 * the fields that are to be right.
 */
final class Golden {
  /** The fields that are known to be read wrong: one that is read right is to be taken out. */
  private static final String GAPS = "gaps";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> TYPES =
      Map.of(
          "page.html",
          "text/html",
          "article.txt",
          "text/plain",
          "article.json",
          "application/json");

  private Golden() {}

  static RawArticle check(Path folder, PageSplitter splitter) throws Exception {
    JsonNode expected = JSON.readTree(folder.resolve("expected.json").toFile());
    String file =
        TYPES.keySet().stream()
            .filter(f -> Files.exists(folder.resolve(f)))
            .findAny()
            .orElseThrow();
    byte[] bytes = Files.readAllBytes(folder.resolve(file));
    RawArticle article =
        splitter.split(Pages.of(expected.path("address").asText(""), TYPES.get(file), bytes));
    Object gaps = value(expected.path(GAPS));
    for (String field : (Iterable<String>) expected::fieldNames) {
      if (gaps instanceof List<?> known && known.contains(field)) {
        assertThat(found(article, field)).as("no gap").isNotEqualTo(value(expected.path(field)));
      } else if (!field.equals(GAPS)) {
        assertThat(found(article, field)).as(field).isEqualTo(value(expected.path(field)));
      }
    }
    return article;
  }

  private static Object found(RawArticle article, String field) {
    Metadata metadata = article.metadata();
    return switch (field) {
      case "address" -> text(article.origin().address());
      case "title" -> text(metadata.title());
      case "summary" -> text(metadata.summary());
      case "url" -> text(metadata.url());
      case "canonicalUrl" -> text(metadata.canonicalUrl());
      case "articleId" -> text(metadata.articleId());
      case "published" -> text(Optional.ofNullable(metadata.published()).map(DateTime::value));
      case "precision" -> text(Optional.ofNullable(metadata.published()).map(DateTime::precision));
      case "inCalendar" ->
          text(Optional.ofNullable(metadata.published()).map(DateTime::inCalendar));
      case "language" -> text(metadata.language());
      case "section" -> text(metadata.section());
      case "agency" -> text(Optional.ofNullable(metadata.agency()).map(agency -> agency.id()));
      case "bylines" -> metadata.bylines();
      case "bylineOrganisations" -> metadata.bylineOrganisations();
      case "tags" -> metadata.tags();
      case "paywalled" -> text(metadata.paywalled());
      case "captions" -> texts(article, block -> block.kind() == BlockKind.CAPTION);
      case "body" -> texts(article, block -> block.kind().isBody());
      default -> throw new IllegalArgumentException("no such field: " + field);
    };
  }

  private static List<String> texts(RawArticle article, Predicate<RawBlock> wanted) {
    return article.blocks().stream().filter(wanted).map(RawBlock::text).toList();
  }

  private static String text(@Nullable Object value) {
    return value instanceof Optional<?> optional
        ? text(optional.orElse(null))
        : String.valueOf(value);
  }

  private static Object value(JsonNode node) {
    List<String> values = new ArrayList<>();
    node.forEach(one -> values.add(one.asText()));
    return node.isArray() ? values : node.asText();
  }
}
