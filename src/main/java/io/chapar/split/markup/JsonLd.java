package io.chapar.split.markup;

import static io.chapar.split.script.LooseJson.first;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.split.markup.ArticleNode.LinkedNodes;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.DeclaredTitles;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Trust;
import io.chapar.split.script.LooseJson;
import io.chapar.split.site.PagePath;
import io.chapar.split.topic.BreadcrumbList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Claims of schema.org objects in JSON-LD: of the article, and of the page that it stands on. */
final class JsonLd {
  private static final String RULE = "json-ld";
  private static final int MOST_NODES = 5000;

  /** Of keys and types, where a context names schema.org so. */
  private static final String PREFIX = "\"schema:";

  static final Set<String> ARTICLES =
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
  private static final Set<String> WEB_PAGES = Set.of("webpage", "itempage");
  private static final Set<String> PAGES = Set.of("webpage", "itempage", "videoobject", "recipe");

  private static final Set<String> TRAILS = Set.of("breadcrumblist");
  private static final Set<String> LISTS = Set.of("itemlist");
  private static final Set<String> DECLARED = Set.of("link-canonical", "og:url");

  private final Claims claims;
  private final PagePath page;
  private final BreadcrumbList trail;
  private final List<JsonNode> trails = new ArrayList<>();
  private final List<JsonNode> articles = new ArrayList<>();
  private final Set<JsonNode> listed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<JsonNode> pages = new ArrayList<>();
  private final LinkedNodes linked = new LinkedNodes();

  /**
   * @param page which the objects should be about
   */
  JsonLd(Claims claims, PagePath page) {
    this.claims = claims;
    this.page = page;
    this.trail = new BreadcrumbList(page);
  }

  /** Takes the content of one script element; what cannot be mended is ignored. */
  void read(String script) {
    String plain = script.contains(PREFIX) ? script.replace(PREFIX, "\"") : script;
    LooseJson.parseCut(plain).ifPresent(this::collect);
  }

  private void collect(JsonNode tree) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(tree);
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.remove();
      linked.know(node);
      keep(node);
      boolean list = listed.contains(node) || hasType(node, LISTS);
      node.forEach(child -> addContainer(open, child, list));
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

  private void addContainer(Deque<JsonNode> open, JsonNode child, boolean list) {
    if (child.isContainerNode()) {
      open.add(child);
      if (list) {
        listed.add(child);
      }
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
    ArticleNode article = new ArticleNode(claims, linked, RULE, Trust.JSON_LD);
    main()
        .ifPresent(
            node -> {
              article.claim(node);
              article.claimWork(node);
            });
    ArticleNode around = new ArticleNode(claims, linked, RULE + "-page", Trust.JSON_LD_PAGE);
    pages.forEach(around::claim);
    pages.stream().filter(node -> hasType(node, WEB_PAGES)).forEach(around::claimWork);
    trails.forEach(list -> trail.claim(list, claims));
  }

  /**
   * Of the articles with a headline the page's own, else the first that is in no list of others;
   * none where each tells the address of another page.
   */
  private Optional<JsonNode> main() {
    if (articles.isEmpty()) {
      return Optional.empty();
    }
    List<PagePath> addresses = addresses();
    DeclaredTitles titles = DeclaredTitles.of(claims.of(Field.TITLE));
    List<JsonNode> headed =
        articles.stream()
            .filter(node -> !headline(node).isMissingNode())
            .sorted(Comparator.comparing(listed::contains))
            .toList();
    return headed.stream()
        .filter(node -> isOfPage(node, addresses) || titles.hasFront(headline(node).asText()))
        .findFirst()
        .or(() -> unteased(headed))
        .or(() -> articles.stream().filter(JsonLd::isDated).findFirst());
  }

  /** Of the page, as it was fetched and as it says itself. */
  private List<PagePath> addresses() {
    Stream<PagePath> declared =
        claims.of(Field.CANONICAL).stream()
            .filter(claim -> DECLARED.contains(claim.rule()))
            .filter(claim -> claim.value().startsWith("http"))
            .limit(DECLARED.size())
            .map(claim -> PagePath.of(claim.value()))
            .filter(address -> !address.isFront());
    return Stream.concat(Stream.of(page), declared).toList();
  }

  /**
   * The first article that is not another page's, where several of several addresses are declared;
   * where each tells an address, the only one of which more is told than in a teaser.
   */
  private Optional<JsonNode> unteased(List<JsonNode> headed) {
    if (headed.stream().map(this::address).distinct().limit(2).count() < 2) {
      return headed.stream().findFirst();
    }
    List<JsonNode> unlisted = headed.stream().filter(node -> !listed.contains(node)).toList();
    List<JsonNode> whole = unlisted.stream().filter(JsonLd::isWhole).limit(2).toList();
    return unlisted.stream()
        .filter(node -> address(node).isEmpty())
        .findFirst()
        .or(() -> whole.size() == 1 ? whole.stream().findFirst() : Optional.empty());
  }

  private static boolean isWhole(JsonNode article) {
    return article.has("mainEntityOfPage") || article.has("articleBody");
  }

  /** Where on the site it says that it stands; empty where it does not, or by a number alone. */
  private String address(JsonNode article) {
    String local = page.local(article.path("url").asText(""));
    return local.startsWith("/?") ? "" : local;
  }

  private static boolean isDated(JsonNode article) {
    return headline(article).isMissingNode() && article.has("datePublished");
  }

  private static boolean isOfPage(JsonNode article, List<PagePath> addresses) {
    JsonNode subject = article.path("mainEntityOfPage");
    return Stream.of(
            article.path("url"),
            article.path("@id"),
            subject,
            subject.path("@id"),
            subject.path("url"))
        .map(address -> address.asText(""))
        .anyMatch(told -> addresses.stream().anyMatch(address -> address.is(told)));
  }

  private static JsonNode headline(JsonNode article) {
    return first(article, "headline", "headLine");
  }
}
