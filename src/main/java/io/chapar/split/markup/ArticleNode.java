package io.chapar.split.markup;

import static io.chapar.split.metadata.Trust.LESS_AS_ADDRESS;
import static io.chapar.split.metadata.Trust.LESS_AS_ORGANISATION;
import static io.chapar.split.script.LooseJson.first;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.split.metadata.Claim;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.ImageDetails;
import io.chapar.split.metadata.Trust;
import io.chapar.text.TableLines;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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

  /** What kind of work it is, from where, and who owns it: not of a video beside the article. */
  public void claimWork(JsonNode node) {
    text(node, Field.ALTERNATIVE_HEADLINE, "alternativeHeadline", "subheadline");
    named(node, Field.PROVIDER, "provider", "sourceOrganization");
    named(node, Field.LOCATED, "locationCreated", "located", "dateline");
    genres(node);
    rights(node);
    lineage(node);
  }

  private void genres(JsonNode node) {
    each(node.path("genre"), genre -> claims.add(Field.GENRES, Genre.of(name(genre)), rule, place));
    each(
        node.path("@type"),
        type -> claims.add(Field.GENRES, Genre.ofType(type.asText("")).orElse(null), rule, place));
  }

  private void rights(JsonNode node) {
    named(node, Field.COPYRIGHT_HOLDER, "copyrightHolder");
    text(node, Field.COPYRIGHT_NOTICE, "copyrightNotice", "rights");
    claims.add(Field.LICENSE, license(node), rule, place);
    claims.add(Field.USAGE_TERMS, address(first(node, "usageTerms", "usageInfo")), rule, place);
    text(node, Field.EMBARGOED_UNTIL, "embargoedUntil", "embargoed");
    text(node, Field.EXPIRES, "expires");
  }

  private void lineage(JsonNode node) {
    each(
        first(node, "isBasedOn", "isBasedOnUrl"),
        one -> claims.add(Field.IS_BASED_ON, address(one), rule, place));
    claims.add(Field.EVOLVED_FROM, address(node.path("evolvedFrom")), rule, place);
  }

  /** Of an organisation, a person or a place: never its address alone. */
  private void named(JsonNode node, Field field, String... keys) {
    JsonNode value = first(node, keys);
    String name = name(linked.follow(value.isArray() ? value.path(0) : value));
    claims.add(field, name.contains("://") ? null : name, rule, place);
  }

  private static String license(JsonNode node) {
    return address(first(node, "license", "licence"));
  }

  /** Of a work that is named by its address, or by an object with one. */
  private static String address(JsonNode work) {
    JsonNode one = work.isArray() ? work.path(0) : work;
    return plain(one.isObject() ? first(one, "url", "@id", "name") : one).strip();
  }

  private static void each(JsonNode value, Consumer<JsonNode> taker) {
    if (value.isArray()) {
      value.forEach(taker);
    } else if (!value.isMissingNode()) {
      taker.accept(value);
    }
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
    String name = name(one);
    String type = one.path("@type").toString();
    boolean organisation = type.contains("Organization") && !type.contains("Person");
    String told = organisation ? rule + Claim.OF_ORGANISATION : rule;
    double lesser = less(LESS_AS_ORGANISATION);
    claims.add(Field.BYLINES, name, told, organisation ? lesser : place.in(Field.BYLINES));
    claims.add(Field.SITE, organisation ? name : null, told, lesser);
  }

  private static String name(JsonNode named) {
    if (!named.isObject()) {
      return plain(named);
    }
    JsonNode name = named.path("name");
    if (name.isMissingNode() && named.has("givenName")) {
      return named.path("givenName").asText() + " " + named.path("familyName").asText();
    }
    return plain(
        name.isArray() && !name.isEmpty()
            ? name.get(0)
            : name.isObject() ? name.path("name") : name);
  }

  private void images(JsonNode value) {
    boolean first = true;
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      image(linked.follow(one.isArray() ? one.path(0) : one), first);
      first = false;
    }
  }

  private void image(JsonNode image, boolean first) {
    String address =
        image.isObject() ? first(image, "url", "contentUrl").asText("") : image.asText("");
    claims.add(Field.IMAGES, address, rule, place);
    claims.add(Field.CAPTION, first ? plain(image.path("caption")) : null, rule, place);
    claims.describe(
        address,
        new ImageDetails(
            orNull(plain(image.path("caption"))),
            orNull(credit(image)),
            ImageDetails.pixels(size(image.path("width"))),
            ImageDetails.pixels(size(image.path("height"))),
            orNull(image.path("encodingFormat").asText("")),
            orNull(license(image)),
            orNull(plain(image.path("copyrightNotice")))));
  }

  private String credit(JsonNode image) {
    String credit = plain(image.path("creditText"));
    JsonNode creators = image.path("creator");
    return credit.isBlank()
        ? name(linked.follow(creators.isArray() ? creators.path(0) : creators))
        : credit;
  }

  /** A number, or a QuantitativeValue. */
  private static String size(JsonNode value) {
    return (value.isObject() ? value.path("value") : value).asText("");
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
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

  /**
   * The kind of an article by the names of IPTC's genres: {@code genres.tsv} has the types of
   * schema.org and the usual names that mean one. Any other name stays as it is.
   */
  private static final class Genre {
    private static final Map<String, String> NAMES = names();

    private Genre() {}

    private static Map<String, String> names() {
      Map<String, String> names = new HashMap<>();
      TableLines.forEach(
          ArticleNode.class,
          "genres.tsv",
          row -> {
            String[] cells = row.split("\t");
            names.put(cells[0], cells[1]);
          });
      return names;
    }

    /** What a name means: "opinion" is Opinion, "Lokale Reportage" stays. */
    static String of(String name) {
      return ofType(name).orElse(name.contains("://") ? "" : name);
    }

    /** What a type of schema.org says: OpinionNewsArticle is Opinion, NewsArticle says nothing. */
    static Optional<String> ofType(String type) {
      String last = type.substring(type.lastIndexOf('/') + 1);
      return Optional.ofNullable(NAMES.get(last.strip().toLowerCase(Locale.ROOT)));
    }
  }
}
