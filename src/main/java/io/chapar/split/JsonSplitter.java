package io.chapar.split;

import static io.chapar.split.script.LooseJson.first;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.article.BlockKind;
import io.chapar.article.FetchedPage;
import io.chapar.article.Metadata;
import io.chapar.article.Metadata.NewsItem;
import io.chapar.article.Metadata.NewsItem.PubStatus;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.split.markup.ArticleNode;
import io.chapar.split.markup.ArticleNode.LinkedNodes;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.ImageDetails;
import io.chapar.split.metadata.ItemClaims;
import io.chapar.split.metadata.MetadataMaker;
import io.chapar.split.metadata.PageClaims;
import io.chapar.split.metadata.Trust;
import io.chapar.split.plain.TextSplitter;
import io.chapar.split.script.LooseJson;
import io.chapar.split.site.PageAddresses;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An article in JSON: title, url, published, body (text or HTML) or blocks ({kind, text}), or the
 * same under the names that schema.org and feeds use. An item of ninjs is read by {@link
 * NinjsSplitter}.
 */
final class JsonSplitter {
  private static final List<String> BODIES =
      List.of(
          "body",
          "articleBody",
          "content",
          "text",
          "content_html",
          "contentHtml",
          "content_text",
          "body_html",
          "bodyHtml",
          "html");

  private final HtmlSplitter html;
  private final TextSplitter text;
  private final MetadataMaker metadata;
  private final NinjsSplitter ninjs = new NinjsSplitter();

  JsonSplitter(HtmlSplitter html, TextSplitter text, MetadataMaker metadata) {
    this.metadata = metadata;
    this.html = html;
    this.text = text;
  }

  RawArticle split(FetchedPage page, String json) {
    JsonNode article = article(json, page);
    if (NinjsSplitter.isNinjs(article)) {
      return ninjs.read(page, article).article(page, metadata);
    }
    Claims claims = ItemClaims.of(page.item()).more();
    ArticleNode node = new ArticleNode(claims, new LinkedNodes(), "json", Trust.JSON);
    node.claim(article);
    node.claimWork(article);
    claims.add(
        Field.URL,
        first(article, "url", "link", "mainEntityOfPage").asText(""),
        "json",
        Trust.JSON_DOCUMENT);
    claims.add(
        Field.ARTICLE_ID,
        first(article, "id", "articleId", "identifier").asText(""),
        "json",
        Trust.JSON_DOCUMENT);
    if (isRecord(article)) {
      new RecordClaims(article, claims).claim();
    }
    List<RawBlock> blocks = blocks(article.path("blocks"));
    RawArticle split = bodied(page, body(article), claims.done());
    Metadata metadata = withItem(split.metadata(), article);
    return new RawArticle(split.origin(), metadata, blocks.isEmpty() ? split.blocks() : blocks);
  }

  /** Whether it is a record that a Chapar delivers, in a CloudEvent or alone. */
  private static boolean isRecord(JsonNode article) {
    return article.path("schema").asText("").startsWith("chapar/record-");
  }

  /** Whether it only tries whether records arrive. */
  static boolean isTest(String json) {
    return json.contains("\"test\"")
        && LooseJson.parse(json)
            .map(tree -> tree.path("data").isObject() ? tree.path("data") : tree)
            .filter(JsonSplitter::isRecord)
            .filter(record -> record.path("event").asText("").equals("test"))
            .isPresent();
  }

  /** The versions of a record are those of its report. */
  private static Metadata withItem(Metadata metadata, JsonNode record) {
    String id = record.path("id").asText("");
    if (!isRecord(record) || id.isEmpty()) {
      return metadata;
    }
    boolean withdrawn = record.path("event").asText("").equals("withdrawn");
    NewsItem item =
        new NewsItem(
            "urn:chapar:report:" + id,
            NewsDocument.orNull(record.path("version").asText("")),
            null,
            withdrawn ? PubStatus.CANCELED : PubStatus.USABLE,
            null);
    return metadata.toBuilder().newsItem(item).build();
  }

  /** What a record says under names of its own. */
  private record RecordClaims(JsonNode record, Claims claims) {
    private static final String NAME = "name";

    void claim() {
      add(Field.MODIFIED, record.path("modifiedAt"));
      add(Field.SITE, record.path("publisher"));
      own(Field.AGENCY, record.path("agency").path(NAME));
      own(Field.CANONICAL, record.path("canonicalUrl"));
      record.path("genres").forEach(genre -> add(Field.GENRES, genre));
      record.path("subjects").forEach(this::subject);
      record.path("images").forEach(this::image);
      add(Field.PAYWALLED, record.path("paywalled"));
      rights(record.path("rights"));
      if (record.path("event").asText("").equals("corrected")) {
        add(Field.CORRECTION, record.path("provenance").path("event").path("evidence"));
      }
    }

    private void add(Field field, JsonNode value) {
      claims.add(field, value.asText(""), "json", Trust.JSON);
    }

    private void own(Field field, JsonNode value) {
      claims.add(field, value.asText(""), "json", Trust.JSON_DOCUMENT);
    }

    private void subject(JsonNode subject) {
      String code = subject.path("code").asText("");
      if (code.matches("medtop:[0-9]{8}")) {
        String named = code + " " + subject.path(NAME).asText(code);
        claims.add(Field.SUBJECTS, named, "json", Trust.MEDIA_TOPICS);
      }
    }

    private void image(JsonNode image) {
      String address = image.path("address").asText("");
      add(Field.IMAGES, image.path("address"));
      claims.describe(
          address,
          new ImageDetails(
              text(image, "caption"),
              text(image, "credit"),
              ImageDetails.pixels(image.path("width").asText("")),
              ImageDetails.pixels(image.path("height").asText("")),
              text(image, "mediaType"),
              text(image, "license"),
              text(image, "copyrightNotice")));
    }

    private static @Nullable String text(JsonNode node, String name) {
      return NewsDocument.orNull(node.path(name).asText(""));
    }

    private void rights(JsonNode rights) {
      add(Field.LICENSE, rights.path("license"));
      add(Field.COPYRIGHT_HOLDER, rights.path("copyrightHolder"));
      add(Field.COPYRIGHT_NOTICE, rights.path("copyrightNotice"));
      add(Field.USAGE_TERMS, rights.path("usageTerms"));
      add(Field.EMBARGOED_UNTIL, rights.path("embargoedUntil"));
      add(Field.EXPIRES, rights.path("expires"));
    }
  }

  private RawArticle bodied(FetchedPage page, String body, PageClaims claims) {
    return body.contains("</") || body.contains("<p>") || body.contains("<br")
        ? html.split(page, new StringReader("<article>" + body + "</article>"), claims)
        : text.split(page, body, claims);
  }

  private static JsonNode article(String json, FetchedPage page) {
    JsonNode tree =
        LooseJson.parse(json)
            .orElseThrow(
                () ->
                    new PermanentFailure(
                        "page is not JSON ("
                            + json.length()
                            + " characters): "
                            + PageAddresses.of(page)));
    JsonNode one = tree.isArray() && tree.size() == 1 ? tree.get(0) : tree;
    JsonNode inner = first(one, "article", "item", "data");
    return inner.isObject() && !one.has("title") ? inner : one;
  }

  private static String body(JsonNode article) {
    for (String name : BODIES) {
      JsonNode body = article.path(name);
      if (body.isTextual() && !body.asText().isBlank()) {
        return body.asText();
      }
      if (body.isArray() && !body.isEmpty() && body.get(0).isTextual()) {
        List<String> paragraphs = new ArrayList<>();
        body.forEach(one -> paragraphs.add(one.asText()));
        return String.join("\n\n", paragraphs);
      }
    }
    return "";
  }

  private static List<RawBlock> blocks(JsonNode blocks) {
    List<RawBlock> made = new ArrayList<>();
    for (JsonNode block : blocks) {
      String text =
          block.isTextual() ? block.asText() : first(block, "source", "text", "content").asText("");
      if (!text.isBlank()) {
        made.add(new RawBlock(kind(first(block, "kind", "type").asText("")), text.strip()));
      }
    }
    return made;
  }

  private static BlockKind kind(String name) {
    try {
      return BlockKind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException unknown) {
      return name.toLowerCase(Locale.ROOT).startsWith("head")
          ? BlockKind.HEADING
          : BlockKind.PARAGRAPH;
    }
  }
}
