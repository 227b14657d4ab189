package io.chapar.split;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Claims of schema.org objects in JSON-LD: of the article, and of the page that it stands on. */
final class JsonLd {
  private static final String RULE = "json-ld";
  private static final int MOST_NODES = 5000;
  private static final Set<String> ARTICLES =
      Set.of(
          "article",
          "newsarticle",
          "reportagenewsarticle",
          "analysisnewsarticle",
          "blogposting",
          "liveblogposting",
          "opinionnewsarticle",
          "reviewnewsarticle",
          "backgroundnewsarticle",
          "askpublicnewsarticle",
          "advertisercontentarticle",
          "satiricalarticle",
          "report",
          "socialmediaposting",
          "discussionforumposting",
          "techarticle",
          "scholarlyarticle",
          "review",
          "claimreview",
          "creativework",
          "medicalwebpage");
  private static final Set<String> REVIEWS = Set.of("review");
  private static final Set<String> PAGES = Set.of("webpage", "itempage", "videoobject", "recipe");

  private static final Set<String> TRAILS = Set.of("breadcrumblist");

  private final Claims claims;
  private final BreadcrumbList trail;
  private final List<JsonNode> trails = new ArrayList<>();
  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();
  private final LinkedNodes linked = new LinkedNodes();

  /**
   * @param trail reads the path to the article
   */
  JsonLd(Claims claims, BreadcrumbList trail) {
    this.claims = claims;
    this.trail = trail;
  }

  /** Takes the content of one script element; what cannot be mended is ignored. */
  void read(String script) {
    LooseJson.parse(script).ifPresent(this::collect);
  }

  private void collect(JsonNode tree) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(tree);
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.remove();
      linked.know(node);
      keep(node);
      node.forEach(child -> addContainer(open, child));
    }
  }

  private void keep(JsonNode node) {
    if (isArticle(node)) {
      articles.add(node);
    } else if (hasType(node, PAGES)) {
      pages.add(node);
    } else if (hasType(node, TRAILS)) {
      trails.add(node);
    }
  }

  /** A review without its subject is one of a reader, of the thing that holds it. */
  private static boolean isArticle(JsonNode node) {
    boolean readers = hasType(node, REVIEWS) && !node.has("itemReviewed");
    return hasType(node, ARTICLES) && !readers;
  }

  private static void addContainer(Deque<JsonNode> open, JsonNode child) {
    if (child.isContainerNode()) {
      open.add(child);
    }
  }

  private static boolean hasType(JsonNode node, Set<String> types) {
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (types.contains(plain(one))) {
          return true;
        }
      }
    }
    return types.contains(plain(type));
  }

  private static String plain(JsonNode type) {
    String text = type.asText();
    return text.substring(text.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** Makes the claims once all scripts are read: references between them are followed. */
  void finish() {
    ArticleNode claimer = new ArticleNode(claims, linked, RULE);
    main().ifPresent(article -> claimer.claim(article, 0.95));
    for (JsonNode page : pages) {
      new ArticleNode(claims, linked, RULE + "-page").claim(page, 0.7);
    }
    trails.forEach(list -> trail.claim(list, claims));
  }

  /** The first article that has a headline; others on the page are usually teasers. */
  private Optional<JsonNode> main() {
    return articles.stream()
        .filter(node -> !node.path("headline").isMissingNode() || node.has("headLine"))
        .findFirst()
        .or(() -> articles.stream().filter(node -> node.has("datePublished")).findFirst());
  }
}
