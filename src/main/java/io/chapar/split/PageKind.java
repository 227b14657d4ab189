package io.chapar.split;

import io.chapar.article.BlockKind;
import io.chapar.article.Metadata;
import io.chapar.article.RawBlock;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.PageClaims;
import io.chapar.split.page.Line;
import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.Letters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells pages that are no article: feeds, walls (log-in, consent, challenge) and errors that a
 * server answers with status 200 by their words ({@code walls.txt}); fronts, lists and shops by
 * their form ({@link ArticleModel}). Lengths are in letters of an alphabet.
 */
final class PageKind {
  /** Letters of body text above which a page is no wall. */
  private static final int WALL = 800;

  /** Letters of body text above which a page is not only a form to log in. */
  private static final int FORM = 300;

  private static final Set<String> FEEDS =
      Set.of("rss", "feed", "rdf:rdf", "urlset", "sitemapindex", "opml");

  /**
   * What an operator can do; a page whose text a profile selects is an article whatever its form.
   */
  private static final String PROFILE =
      "; if it is one, let body in config/sites/NAME.yaml select its text";

  private static final String WATCH = "; name it in config/feeds.yaml to read its items";

  /** What is no word of an article's text. */
  private static final Set<BlockKind> BARE = Set.of(BlockKind.TITLE, BlockKind.RELATED);

  private static final double OF_FEED = Threshold.FROM_FEED.value();
  private static final double DECLARED = Threshold.DECLARED.value();

  private final Walls walls = new Walls();
  private final ArticleModel model;

  PageKind(ArticleModel model) {
    this.model = model;
  }

  /**
   * @param headline the line of the title; -1 where the page shows none
   * @return what the page is and how that shows; empty when it may be an article
   */
  Optional<String> whyNoArticle(
      Document page,
      List<Line> lines,
      int headline,
      List<RawBlock> blocks,
      PageClaims claims,
      Metadata made) {
    PageEvidence evidence = new PageEvidence(page, lines, headline, blocks, claims, made);
    boolean declared = claims.best(Field.PUBLISHED).filter(c -> c.trust() > DECLARED).isPresent();
    Optional<String> feed = feed(page);
    Optional<String> wall = declared ? none() : wall(page, blocks, claims);
    Optional<String> form = wall.or(() -> form(evidence));
    Optional<String> other = declared ? form : form.or(() -> nothing(page, blocks, claims));
    return feed.map(why -> why + WATCH).or(() -> other.map(why -> why + PROFILE));
  }

  private Optional<String> form(PageEvidence evidence) {
    return model.whyNone(evidence.features());
  }

  private Optional<String> wall(Document page, List<RawBlock> blocks, PageClaims claims) {
    int text = weight(blocks);
    boolean dated = isDated(claims);
    return text < WALL
        ? walls
            .find(claims.of(Field.TITLE), blocks, dated)
            .or(() -> login(page, text, dated || claims.has(Field.BYLINES)))
        : none();
  }

  /** Letters of the body, as of an alphabet. */
  private static int weight(List<RawBlock> blocks) {
    return blocks.stream()
        .filter(block -> block.kind().isBody())
        .mapToInt(block -> Letters.weight(block.text()))
        .sum();
  }

  static int text(List<RawBlock> blocks) {
    return blocks.stream().filter(b -> b.kind().isBody()).mapToInt(b -> b.text().length()).sum();
  }

  private static Optional<String> feed(Document page) {
    Element first = page.body().firstElementChild();
    return Optional.ofNullable(first)
        .map(Element::normalName)
        .filter(FEEDS::contains)
        .map(name -> "feed, its root is " + name);
  }

  private static Optional<String> login(Document page, int text, boolean told) {
    boolean asks = !told && text < FORM && page.selectFirst("input[type=password]") != null;
    return asks
        ? Optional.of("login page, " + text + " characters beside its form")
        : Optional.empty();
  }

  private static boolean isDated(PageClaims claims) {
    return claims.best(Field.PUBLISHED).filter(c -> c.trust() > OF_FEED).isPresent();
  }

  /** Not even a line of few words, and nothing that says that it is an article or a film. */
  private static Optional<String> nothing(Document page, List<RawBlock> blocks, PageClaims claims) {
    boolean told = blocks.stream().map(RawBlock::kind).anyMatch(kind -> !BARE.contains(kind));
    return told || isDated(claims) || isStated(page) ? none() : Optional.of("no text and no date");
  }

  private static boolean isStated(Document page) {
    String type = page.select("meta[property=og:type]").attr("content");
    return type.startsWith("article") || type.startsWith("video");
  }

  private static Optional<String> none() {
    return Optional.empty();
  }
}
