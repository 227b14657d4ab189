package io.chapar.split;

import static io.chapar.split.script.LooseJson.first;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.article.BlockKind;
import io.chapar.article.FetchedPage;
import io.chapar.article.Metadata.NewsItem;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawBlock;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Dates;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.ImageDetails;
import io.chapar.split.metadata.ItemClaims;
import io.chapar.split.metadata.Trust;
import io.chapar.split.site.PageAddresses;
import io.chapar.text.XmlSpaces;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An item of IPTC's ninjs, 3.x and 2.x; of 1.x what has another name there. Source:
 * iptc.org/std/ninjs, ninjs-schema_3.1.json, ninjs-schema_2.2.json and the schema of 1.4.
 */
final class NinjsSplitter {
  static final String RULE = "ninjs";

  private static final Trust PLACE = Trust.NINJS;
  private static final String NAME = "name";
  private static final String VALUE = "value";
  private static final String ROLE = "role";
  private static final String HREF = "href";

  /** Of these one stands in every item that says more than its uri, and in nothing else. */
  private static final Set<String> OWN =
      Set.of(
          "headlines",
          "bodies",
          "body_text",
          "body_html",
          "body_xhtml",
          "pubStatus",
          "pubstatus",
          "versionCreated",
          "versioncreated");

  private static final Pattern TOPIC =
      Pattern.compile("(?:medtop:|https?://cv\\.iptc\\.org/newscodes/mediatopic/)([0-9]{8})");

  private static final Set<String> TITLES = Set.of("", "main", "simple", "headline", "title");
  private static final Set<String> OTHER_TITLES = Set.of("alternative", "subheadline", "sub");
  private static final Set<String> SUMMARIES = Set.of("", "summary", "main", "abstract", "lead");

  /** Whether it is one, and not an article under other names. */
  static boolean isNinjs(JsonNode tree) {
    boolean says = OWN.stream().anyMatch(tree::has);
    return tree.path("uri").isTextual() && says
        || tree.path("standard").path(NAME).asText("").equalsIgnoreCase(RULE);
  }

  /**
   * @throws PermanentFailure when it has no uri
   */
  NewsDocument read(FetchedPage page, JsonNode tree) {
    String uri = tree.path("uri").asText("").strip();
    if (uri.isEmpty()) {
      throw new PermanentFailure("ninjs has no uri: " + PageAddresses.of(page));
    }
    return new Reading(tree, ItemClaims.of(page.item()).more()).document(uri);
  }

  /** The work on one item. */
  private static final class Reading {
    private final JsonNode item;
    private final Claims claims;

    Reading(JsonNode item, Claims claims) {
      this.item = item;
      this.claims = claims;
    }

    NewsDocument document(String uri) {
      headlines();
      people();
      times();
      about();
      rights();
      ids(uri);
      List<RawBlock> blocks = blocks();
      associations();
      NewsItem version = version(uri);
      String type = item.path("type").asText("");
      return new NewsDocument(claims.done(), version, RULE, PLACE, type, blocks);
    }

    private NewsItem version(String uri) {
      String created = text(item, "versionCreated", "versioncreated");
      return new NewsItem(
          uri,
          NewsDocument.orNull(text(item, "version")),
          new Dates().read(created, ZoneOffset.UTC).map(date -> date.value()).orElse(null),
          NewsDocument.status(text(item, "pubStatus", "pubstatus")),
          NewsDocument.orNull(text(item, "edNote", "ednote")));
    }

    private void add(Field field, String value) {
      claims.add(field, value, RULE, PLACE);
    }

    /** A string or a number, in one line. */
    private static String text(JsonNode node, String... names) {
      return XmlSpaces.collapse(first(node, names).asText(""));
    }

    private static String role(JsonNode node) {
      return NewsDocument.code(text(node, ROLE));
    }

    /** Of an array, or of an object that is one by names, as in ninjs 1. */
    private static List<JsonNode> each(JsonNode node, String... names) {
      JsonNode all = first(node, names);
      return all.isContainerNode()
          ? StreamSupport.stream(all.spliterator(), false).filter(JsonNode::isObject).toList()
          : List.of();
    }

    private void headlines() {
      for (JsonNode headline : each(item, "headlines")) {
        String role = role(headline);
        Field field = OTHER_TITLES.contains(role) ? Field.ALTERNATIVE_HEADLINE : Field.TITLE;
        if (TITLES.contains(role) || OTHER_TITLES.contains(role)) {
          add(field, words(headline));
        }
      }
      add(Field.TITLE, text(item, "headline", "title"));
      each(item, "headlines").stream()
          .filter(headline -> !role(headline).equals("kicker"))
          .forEach(headline -> add(Field.TITLE, words(headline)));
      descriptions();
      add(Field.LANGUAGE, text(item, "language"));
    }

    private void descriptions() {
      each(item, "descriptions").stream()
          .filter(description -> SUMMARIES.contains(role(description)))
          .forEach(description -> add(Field.SUMMARY, words(description)));
      add(Field.SUMMARY, text(item, "description_text", "description"));
    }

    /** Some write markup into it. */
    private static String words(JsonNode text) {
      String value = text(text, VALUE);
      boolean html = text(text, "contentType", "contenttype").contains("html");
      return html ? org.jsoup.Jsoup.parseBodyFragment(value).text() : value;
    }

    private void people() {
      add(Field.BYLINES, text(item, "by", "byline"));
      for (JsonNode source : each(item, "infoSources", "infosource")) {
        String name = text(source, NAME, "literal");
        switch (role(source)) {
          case "publisher" -> add(Field.SITE, name);
          case "provider" -> add(Field.PROVIDER, name);
          default -> add(Field.AGENCY, name);
        }
      }
    }

    private void times() {
      String first = text(item, "firstCreated", "firstcreated");
      String created = text(item, "versionCreated", "versioncreated");
      add(
          Field.PUBLISHED,
          NewsDocument.firstSaid(text(item, "contentCreated", "contentcreated"), first, created));
      if (!first.isEmpty() && !first.equals(created)) {
        add(Field.MODIFIED, created);
      }
      add(Field.EMBARGOED_UNTIL, text(item, "embargoedUntil", "embargoed"));
      add(Field.EXPIRES, text(item, "expires"));
    }

    private void about() {
      add(Field.LOCATED, text(item, "located"));
      each(item, "genres", "genre").forEach(one -> add(Field.GENRES, text(one, NAME, "literal")));
      each(item, "subjects", "subject").forEach(this::subject);
      for (JsonNode keyword : item.path("keywords")) {
        add(Field.TAGS, keyword.asText(""));
      }
    }

    private void subject(JsonNode subject) {
      String name = text(subject, NAME, "literal");
      var topic = TOPIC.matcher(text(subject, "uri", "code"));
      if (topic.matches()) {
        String code = topic.group(1);
        add(Field.SUBJECTS, "medtop:" + code + " " + (name.isEmpty() ? code : name));
      } else {
        add(Field.TAGS, name);
      }
    }

    private void rights() {
      add(Field.COPYRIGHT_HOLDER, text(item, "copyrightHolder", "copyrightholder"));
      add(Field.COPYRIGHT_NOTICE, text(item, "copyrightNotice", "copyrightnotice"));
      add(Field.USAGE_TERMS, text(item, "usageTerms", "usageterms"));
      add(Field.LICENSE, text(item.path("rightsInfo"), "linkedRights"));
    }

    private void ids(String uri) {
      for (JsonNode id : each(item, "altIds", "altids")) {
        switch (role(id)) {
          case "articleid" -> add(Field.ARTICLE_ID, text(id, VALUE));
          case "canonicalurl" -> claims.add(Field.CANONICAL, id.path(VALUE).asText(), RULE, PLACE);
          default -> {}
        }
      }
      add(Field.ARTICLE_ID, uri);
      each(item, "renditions").stream()
          .filter(one -> text(one, "contentType", "mimetype").startsWith("text/html"))
          .forEach(one -> add(Field.URL, text(one, HREF)));
    }

    private List<RawBlock> blocks() {
      List<RawBlock> blocks = new ArrayList<>();
      each(item, "headlines").stream()
          .filter(headline -> role(headline).equals("kicker"))
          .forEach(one -> blocks.add(new RawBlock(BlockKind.KICKER, words(one))));
      bodies()
          .map(body -> NewsDocument.Body.of(body, claims, RULE, PLACE))
          .filter(body -> !body.isEmpty())
          .findFirst()
          .ifPresent(blocks::addAll);
      return blocks;
    }

    /** Those with markup first, as it tells paragraphs and headings apart. */
    private Stream<String> bodies() {
      Stream<String> typed =
          each(item, "bodies").stream()
              .sorted(Comparator.comparing(body -> !type(body).matches(".*(?:html|xml).*")))
              .filter(body -> !type(body).contains("json"))
              .map(body -> body.path(VALUE).asText(""));
      Stream<String> older =
          Stream.of("body_xhtml", "body_html", "body_text", "body")
              .map(name -> item.path(name).asText(""));
      return Stream.concat(typed, older).filter(body -> !body.isBlank());
    }

    private static String type(JsonNode body) {
      return text(body, "contentType", "contenttype");
    }

    private void associations() {
      for (JsonNode other : each(item, "associations")) {
        String rel = NewsDocument.code(text(other, "rel"));
        switch (rel) {
          case "isbasedon" -> add(Field.IS_BASED_ON, text(other, "uri"));
          case "evolvedfrom" -> add(Field.EVOLVED_FROM, text(other, "uri"));
          default -> picture(other);
        }
      }
    }

    private void picture(JsonNode other) {
      Optional<JsonNode> best =
          each(other, "renditions").stream()
              .filter(one -> text(one, HREF).contains("://"))
              .filter(one -> isImage(other, text(one, "contentType", "mimetype")))
              .max(Comparator.comparing(one -> one.path("width").asInt(0)));
      best.ifPresent(rendition -> picture(rendition, other));
    }

    private static boolean isImage(JsonNode of, String type) {
      String kind = text(of, "type");
      return type.startsWith("image/")
          || type.isEmpty() && (kind.equals("picture") || kind.equals("graphic"));
    }

    private void picture(JsonNode rendition, JsonNode of) {
      String address = text(rendition, HREF);
      String caption = each(of, "descriptions").stream().map(Reading::words).findFirst().orElse("");
      add(Field.IMAGES, address);
      claims.describe(
          address,
          new ImageDetails(
              NewsDocument.orNull(caption.isEmpty() ? text(of, "description_text") : caption),
              NewsDocument.orNull(text(of, "by", "byline")),
              ImageDetails.pixels(text(rendition, "width")),
              ImageDetails.pixels(text(rendition, "height")),
              NewsDocument.orNull(text(rendition, "contentType", "mimetype")),
              NewsDocument.orNull(text(of.path("rightsInfo"), "linkedRights")),
              NewsDocument.orNull(text(of, "copyrightNotice", "copyrightnotice"))));
    }
  }
}
