package io.chapar.split.markup;

import static io.chapar.split.script.JsonKeys.first;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.split.metadata.Claim;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The claims of one schema.org article, also where its keys are named as other systems name them.
 */
public final class ArticleNode {
  private static final int LONGEST_ID = 40;
  private static final String[] PUBLISHED = {
    "datePublished", "published", "publishedAt", "published_at", "pubDate", "date", "dateCreated"
  };
  private static final String[] MODIFIED = {"dateModified", "modified", "updated", "updatedAt"};

  private final Claims claims;
  private final LinkedNodes linked;
  private final String rule;

  public ArticleNode(Claims claims, LinkedNodes linked, String rule) {
    this.claims = claims;
    this.linked = linked;
    this.rule = rule;
  }

  public void claim(JsonNode node, double trust) {
    text(node, Field.TITLE, trust, "headline", "headLine", "title", "name");
    text(node, Field.SUMMARY, trust - 0.1, "description", "summary", "abstract", "lead");
    text(node, Field.PUBLISHED, trust, PUBLISHED);
    text(node, Field.MODIFIED, trust, MODIFIED);
    text(node, Field.SECTION, trust, "articleSection", "section", "category");
    text(node, Field.LANGUAGE, trust, "inLanguage", "language", "lang");
    text(node, Field.TEXT, trust, "articleBody");
    correction(node.path("correction"), trust);
    text(node, Field.CANONICAL, trust - 0.2, "url", "canonicalUrl");
    claims.add(Field.ARTICLE_ID, identifier(node.path("identifier")), rule, 0.6);
    tags(node.path("keywords"), trust);
    tags(node.path("tags"), trust);
    people(first(node, "author", "authors", "byline", "bylines", "creator"), trust, 0);
    images(first(node, "image", "images"), trust);
    text(linked.follow(node.path("publisher")), Field.SITE, trust, "name");
    claims.add(Field.PAYWALLED, Paywall.of(node).orElse(null), rule, trust);
  }

  /** Of an object of a site's own, whose other keys may mean anything. */
  public void claimHead(JsonNode node, double trust) {
    text(node, Field.TITLE, trust, "headline", "headLine", "title");
    text(node, Field.PUBLISHED, trust, PUBLISHED);
    text(node, Field.MODIFIED, trust, MODIFIED);
    people(first(node, "author", "authors", "byline", "bylines"), trust, 0);
  }

  private void text(JsonNode node, Field field, double trust, String... keys) {
    JsonNode value = first(node, keys);
    JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
    claims.add(
        field,
        plain(one.isObject() ? first(one, "name", "@value", "alternateName", "@id") : one),
        rule,
        trust);
  }

  /** Bare or of a schema.org PropertyValue; an address is none, and neither is the house's name. */
  private static @Nullable String identifier(JsonNode value) {
    String id = (value.isObject() ? value.path("value") : value).asText("");
    return id.length() > LONGEST_ID || id.contains("/") || id.strip().contains(" ") ? null : id;
  }

  private static String plain(JsonNode value) {
    String text = value.asText("");
    return text.indexOf('&') < 0
        ? text
        : Parser.unescapeEntities(Parser.unescapeEntities(text, false), false);
  }

  private void tags(JsonNode value, double trust) {
    if (value.isArray()) {
      value.forEach(
          tag ->
              claims.add(Field.TAGS, plain(tag.isObject() ? tag.path("name") : tag), rule, trust));
    } else {
      for (String tag : plain(value).split("[,،;]")) {
        claims.add(Field.TAGS, tag, rule, trust);
      }
    }
  }

  private void people(JsonNode value, double trust, int depth) {
    if (value.isArray() && depth < 3) {
      value.forEach(one -> people(one, trust, depth + 1));
      return;
    }
    JsonNode one = linked.follow(value);
    String name = one.isObject() ? name(one) : plain(one);
    String type = one.path("@type").toString();
    boolean house = type.contains("Organization") && !type.contains("Person");
    String told = house ? rule + Claim.OF_HOUSE : rule;
    claims.add(Field.BYLINES, name, told, house ? trust - 0.5 : trust);
    claims.add(Field.SITE, house ? name : null, told, trust - 0.5);
  }

  private static String name(JsonNode person) {
    JsonNode name = person.path("name");
    if (name.isMissingNode() && person.has("givenName")) {
      return person.path("givenName").asText() + " " + person.path("familyName").asText();
    }
    return plain(
        name.isArray() && !name.isEmpty()
            ? name.get(0)
            : name.isObject() ? name.path("name") : name);
  }

  private void images(JsonNode value, double trust) {
    if (value.isArray()) {
      value.forEach(one -> images(one.isArray() ? one.path(0) : one, trust));
    } else {
      JsonNode image = linked.follow(value);
      claims.add(
          Field.IMAGES,
          image.isObject() ? first(image, "url", "contentUrl").asText("") : image.asText(""),
          rule,
          trust);
      claims.add(Field.CAPTION, plain(image.path("caption")), rule, trust);
    }
  }

  /** A text, a CorrectionComment, or several of which the last is the latest. */
  private void correction(JsonNode value, double trust) {
    JsonNode last = linked.follow(value.isArray() ? value.path(value.size() - 1) : value);
    JsonNode words = last.isObject() ? first(last, "text", "name", "description") : last;
    claims.add(Field.CORRECTION, plain(words), rule, trust);
  }
}
