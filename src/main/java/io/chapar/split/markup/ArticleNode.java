package io.chapar.split.markup;

import static io.chapar.split.metadata.Trust.LESS_AS_ADDRESS;
import static io.chapar.split.metadata.Trust.LESS_AS_ORGANISATION;
import static io.chapar.split.script.JsonKeys.first;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.split.metadata.Claim;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Trust;
import java.util.HashMap;
import java.util.Map;
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
  private final Trust place;

  /**
   * @param rule of the claims
   * @param place where the article stands
   */
  public ArticleNode(Claims claims, LinkedNodes linked, String rule, Trust place) {
    this.claims = claims;
    this.linked = linked;
    this.rule = rule;
    this.place = place;
  }

  public void claim(JsonNode node) {
    text(node, Field.TITLE, "headline", "headLine", "title", "name");
    text(node, Field.SUMMARY, "description", "summary", "abstract", "lead");
    text(node, Field.PUBLISHED, PUBLISHED);
    text(node, Field.MODIFIED, MODIFIED);
    text(node, Field.SECTION, "articleSection", "section", "category");
    text(node, Field.LANGUAGE, "inLanguage", "language", "lang");
    text(node, Field.TEXT, "articleBody");
    correction(node.path("correction"));
    claims.add(Field.CANONICAL, value(node, "url", "canonicalUrl"), rule, less(LESS_AS_ADDRESS));
    claims.add(Field.ARTICLE_ID, identifier(node.path("identifier")), rule, place);
    tags(node.path("keywords"));
    tags(node.path("tags"));
    people(first(node, "author", "authors", "byline", "bylines", "creator"), 0);
    images(first(node, "image", "images"));
    text(linked.follow(node.path("publisher")), Field.SITE, "name");
    claims.add(Field.PAYWALLED, Paywall.of(node).orElse(null), rule, place);
  }

  /** Of an object of a site's own, whose other keys may mean anything. */
  public void claimHead(JsonNode node) {
    text(node, Field.TITLE, "headline", "headLine", "title");
    text(node, Field.PUBLISHED, PUBLISHED);
    text(node, Field.MODIFIED, MODIFIED);
    people(first(node, "author", "authors", "byline", "bylines"), 0);
  }

  /** The trust in what the object says of itself, less that much. */
  private double less(Trust deduction) {
    return place.in(Field.TITLE) - deduction.value();
  }

  private void text(JsonNode node, Field field, String... keys) {
    claims.add(field, value(node, keys), rule, place);
  }

  private static String value(JsonNode node, String... keys) {
    JsonNode value = first(node, keys);
    JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
    return plain(one.isObject() ? first(one, "name", "@value", "alternateName", "@id") : one);
  }

  /**
   * Bare or of a schema.org PropertyValue; an address is none, and neither is the organisation's
   * name.
   */
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

  private void tags(JsonNode value) {
    if (value.isArray()) {
      value.forEach(
          tag ->
              claims.add(Field.TAGS, plain(tag.isObject() ? tag.path("name") : tag), rule, place));
    } else {
      for (String tag : plain(value).split("[,،;]")) {
        claims.add(Field.TAGS, tag, rule, place);
      }
    }
  }

  private void people(JsonNode value, int depth) {
    if (value.isArray() && depth < 3) {
      value.forEach(one -> people(one, depth + 1));
      return;
    }
    JsonNode one = linked.follow(value);
    String name = one.isObject() ? name(one) : plain(one);
    String type = one.path("@type").toString();
    boolean organisation = type.contains("Organization") && !type.contains("Person");
    String told = organisation ? rule + Claim.OF_ORGANISATION : rule;
    double lesser = less(LESS_AS_ORGANISATION);
    claims.add(Field.BYLINES, name, told, organisation ? lesser : place.in(Field.BYLINES));
    claims.add(Field.SITE, organisation ? name : null, told, lesser);
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

  private void images(JsonNode value) {
    if (value.isArray()) {
      value.forEach(one -> images(one.isArray() ? one.path(0) : one));
    } else {
      JsonNode image = linked.follow(value);
      claims.add(
          Field.IMAGES,
          image.isObject() ? first(image, "url", "contentUrl").asText("") : image.asText(""),
          rule,
          place);
      claims.add(Field.CAPTION, plain(image.path("caption")), rule, place);
    }
  }

  /** A text, a CorrectionComment, or several of which the last is the latest. */
  private void correction(JsonNode value) {
    JsonNode last = linked.follow(value.isArray() ? value.path(value.size() - 1) : value);
    JsonNode words = last.isObject() ? first(last, "text", "name", "description") : last;
    claims.add(Field.CORRECTION, plain(words), rule, place);
  }

  /** The JSON-LD objects of a page by their @id. */
  public static final class LinkedNodes {
    private final Map<String, JsonNode> byId = new HashMap<>();

    void know(JsonNode node) {
      if (node.has("@id") && node.size() > 1) {
        byId.putIfAbsent(node.path("@id").asText(), node);
      }
    }

    /** The object that a bare reference names; any other node as it is. */
    JsonNode follow(JsonNode node) {
      boolean reference = node.isObject() && node.has("@id") && !node.has("name");
      return reference ? byId.getOrDefault(node.path("@id").asText(), node) : node;
    }
  }
}
