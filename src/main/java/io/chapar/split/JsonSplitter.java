package io.chapar.split;

import static io.chapar.split.script.LooseJson.first;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.article.BlockKind;
import io.chapar.article.FetchedPage;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.split.markup.ArticleNode;
import io.chapar.split.markup.ArticleNode.LinkedNodes;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
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
    List<RawBlock> blocks = blocks(article.path("blocks"));
    RawArticle split = bodied(page, body(article), claims.done());
    return blocks.isEmpty() ? split : new RawArticle(split.origin(), split.metadata(), blocks);
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
