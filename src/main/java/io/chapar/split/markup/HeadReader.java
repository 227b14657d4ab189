package io.chapar.split.markup;

import io.chapar.split.metadata.BriefText;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.ImageDetails;
import io.chapar.split.metadata.Labels;
import io.chapar.split.metadata.Trust;
import io.chapar.split.topic.TopicLinks;
import io.chapar.split.topic.TopicNames;
import io.chapar.split.wording.Letters;
import io.chapar.text.TableLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Claims of a page's own elements: meta (OpenGraph, Twitter, Dublin Core, names), link, title,
 * time, microdata and JSON-LD scripts. The tables say which name means which field, and how far it
 * is trusted against the others.
 */
public final class HeadReader {
  private static final String LANGUAGE = "content-language";
  private static final int LONGEST_NAME = 60;

  /** Types of schema.org for pages of links and of goods. */
  private static final Pattern COLLECTION =
      Pattern.compile("\"@type\"\\s*:\\s*\"(?:CollectionPage|SearchResultsPage|OfferCatalog)\"");

  /** Whom search engines' rules are for: developers.google.com/search/docs, "robots meta tag". */
  private static final Set<String> ROBOTS = Set.of("robots", "googlebot", "googlebot-news");

  private static final Pattern UNAVAILABLE =
      Pattern.compile("(?i)unavailable_after\\s*:\\s*(.{8,40})");

  private final Map<String, MetaNames.Meaning> names;
  private final TopicNames topicNames;
  private final Claims claims;
  private final Microdata microdata;
  private final JsonLd jsonLd;
  private final TopicLinks topics;
  private final CardLabels cards;
  private final OpenGraphImages pictures;

  public HeadReader(
      MetaNames names, TopicNames topicNames, Labels labels, TopicLinks topics, Claims claims) {
    this.names = names.meanings();
    this.topicNames = topicNames;
    this.topics = topics;
    this.claims = claims;
    this.cards = new CardLabels(labels, claims);
    this.pictures = new OpenGraphImages(claims);
    this.microdata = new Microdata(this.names, claims);
    this.jsonLd = new JsonLd(claims, topics.page());
  }

  public void read(Document page) {
    page.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            take(element);
            topics.see(element);
          }
        });
    cards.finish();
    microdata.finish();
    jsonLd.finish();
    topics.finish();
  }

  private void take(Element element) {
    switch (element.normalName()) {
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "script" -> script(element);
      case "title" -> title(element);
      case "html" -> claims.add(Field.LANGUAGE, element.attr("lang"), "html-lang", Trust.HTML_LANG);
      case "a" -> authorLink(element);
      case "time" ->
          claims.add(Field.PUBLISHED, element.attr("datetime"), "time", Trust.TIME_ELEMENT);
      default -> {}
    }
    if (element.attributesSize() > 0) {
      microdata.see(element);
    }
  }

  private void meta(Element element) {
    String name = MetaNames.fold(name(element));
    MetaNames.Meaning meaning = names.get(name);
    if (meaning != null) {
      meaning.claim(element.attr("content"), name, claims);
    }
    cards.see(name, element.attr("content"));
    pictures.see(name, element.attr("content"));
    rules(name, element.attr("content"));
  }

  /** An opinion of Open Graph's article, and the day on which search engines are to drop it. */
  private void rules(String name, String content) {
    if (name.equals("article:opinion") && content.strip().equalsIgnoreCase("true")) {
      claims.add(Field.GENRES, "Opinion", name, Trust.META_OPINION);
    }
    if (ROBOTS.contains(name)) {
      Matcher until = UNAVAILABLE.matcher(content);
      claims.add(
          Field.EXPIRES,
          until.find() ? until.group(1) : null,
          "unavailable_after",
          Trust.UNAVAILABLE_AFTER);
    }
  }

  /** What stands for a header of HTTP is the server's, such as when it last wrote the page. */
  private static String name(Element meta) {
    String property = meta.attr("property");
    String name = property.isBlank() ? meta.attr("name") : property;
    boolean language = meta.attr("http-equiv").strip().equalsIgnoreCase(LANGUAGE);
    return name.isBlank() ? language ? LANGUAGE : "" : name;
  }

  private void link(Element element) {
    switch (MetaNames.fold(element.attr("rel"))) {
      case "canonical" ->
          claims.add(Field.CANONICAL, element.attr("href"), "link-canonical", Trust.LINK_CANONICAL);
      case "image_src" ->
          claims.add(Field.IMAGES, element.attr("href"), "link-image", Trust.LINK_IMAGE);
      case "license" -> license(element);
      case "predecessor-version" ->
          claims.add(
              Field.EVOLVED_FROM, element.attr("href"), "link-predecessor", Trust.LINK_PREDECESSOR);
      default -> {}
    }
  }

  /** Of the page, which at times holds more than the article. */
  private void license(Element link) {
    claims.add(Field.LICENSE, link.attr("abs:href"), "link-license", Trust.LINK_LICENSE);
  }

  private void script(Element element) {
    String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
    if (type.contains("ld+json")) {
      String data = element.data();
      if (COLLECTION.matcher(data).find()) {
        claims.declareCollection();
      }
      if (type.startsWith("application/ld+json")) {
        jsonLd.read(data);
      }
    }
  }

  /** A link to the page of a writer. */
  private void authorLink(Element element) {
    String path = element.attr("href");
    String relation = element.attr("rel");
    if (relation.contains("license")) {
      license(element);
    }
    boolean named = relation.contains("author") || isCard(element);
    if (named || isInAuthorFolder(path)) {
      String name = BriefText.of(element);
      claims.add(
          Field.BYLINES,
          name.length() > LONGEST_NAME ? null : name,
          named ? "author-card" : "author-link",
          named ? Trust.AUTHOR_CARD : Trust.AUTHOR_LINK);
    }
  }

  private boolean isInAuthorFolder(String path) {
    int from = path.indexOf('/');
    for (int to; (to = path.indexOf('/', from + 1)) > 0 && from >= 0; from = to) {
      if (topicNames.isOfAuthors(path, from + 1, to)) {
        return true;
      }
    }
    return false;
  }

  /** The full name on an author's card, as the microformat hCard has it. */
  private static boolean isCard(Element link) {
    Element card = link.parent();
    return link.hasClass("fn") && card != null && card.hasClass("vcard") && card.hasClass("author");
  }

  /** Of the window, also where output of a server before the head moves it into the body. */
  private void title(Element element) {
    if (element.tag().namespace().equals(Parser.NamespaceHtml)) {
      claims.add(Field.TITLE, element.text(), "title", Trust.WINDOW_TITLE);
    }
  }

  /**
   * The two labelled values of a Twitter card (twitter:label1, twitter:data1): who wrote it, or for
   * how long one reads, as plug-ins for WordPress fill them. A value without a label is a writer.
   * What they call a writer, and pages do not, is {@code cards.txt}.
   */
  private static final class CardLabels {
    private static final String LABEL = "twitter:label";
    private static final String VALUE = "twitter:data";
    private static final Set<String> WRITERS = writers();

    private final Labels labels;
    private final Claims claims;
    private final Map<String, String> seen = new HashMap<>();

    CardLabels(Labels labels, Claims claims) {
      this.labels = labels;
      this.claims = claims;
    }

    private static Set<String> writers() {
      Set<String> writers = new HashSet<>();
      TableLines.forEach(CardLabels.class, "cards.txt", row -> writers.add(Letters.fold(row)));
      return writers;
    }

    /**
     * @param name of a meta element, folded
     */
    void see(String name, String content) {
      if (name.startsWith(LABEL) || name.startsWith(VALUE)) {
        seen.putIfAbsent(name, content);
      }
    }

    /** Makes the claims once all of the head is read. */
    void finish() {
      for (String number : new String[] {"1", "2"}) {
        String label = seen.get(LABEL + number);
        boolean writer = label == null ? number.equals("1") : isWriter(label.strip());
        claims.add(
            Field.BYLINES,
            writer ? seen.get(VALUE + number) : null,
            VALUE + number,
            Trust.TWITTER_CARD);
      }
    }

    private boolean isWriter(String label) {
      String bare = label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
      return WRITERS.contains(Letters.fold(bare))
          || labels.named(bare).filter(Field.BYLINES::equals).isPresent();
    }
  }

  /** The structured properties that follow an og:image, such as og:image:width. */
  private static final class OpenGraphImages {
    private static final String IMAGE = "og:image";

    private final Claims claims;
    private String address = "";

    OpenGraphImages(Claims claims) {
      this.claims = claims;
    }

    /**
     * @param name of a meta element, folded
     */
    void see(String name, String content) {
      if (name.startsWith(IMAGE) && !content.isBlank()) {
        switch (name.substring(IMAGE.length())) {
          case "" -> address = content;
          case ":width" -> claims.describe(address, size(ImageDetails.pixels(content), null));
          case ":height" -> claims.describe(address, size(null, ImageDetails.pixels(content)));
          case ":type" -> claims.describe(address, ImageDetails.ofType(content.strip()));
          default -> {}
        }
      }
    }

    private static ImageDetails size(@Nullable Integer width, @Nullable Integer height) {
      return new ImageDetails(null, null, width, height, null, null, null);
    }
  }
}
