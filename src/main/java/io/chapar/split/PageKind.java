package io.chapar.split;

import static java.util.stream.Collectors.toSet;

import io.chapar.article.BlockKind;
import io.chapar.article.RawBlock;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.page.Line;
import io.chapar.split.page.Role;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages that are no article: feeds, fronts and lists, walls (log-in, consent, challenge) and
 * errors that a server answers with status 200. The words of walls are {@code walls.txt}. What says
 * that it is an article and when it was published, or holds a fair amount of text, is one.
 */
final class PageKind {
  /** Letters of body text above which a page is no wall. */
  private static final int WALL = 800;

  /** Letters of body text above which a page is not only a form to log in. */
  private static final int FORM = 300;

  private static final Set<String> FEEDS =
      Set.of("rss", "feed", "rdf:rdf", "urlset", "sitemapindex", "opml");

  /** What is no word of an article's text. */
  private static final Set<BlockKind> BARE = Set.of(BlockKind.TITLE, BlockKind.RELATED);

  private static final int FEWEST_TEASERS = 6;
  private static final int TEASER = 25;
  private static final int BELOW = 2;
  private static final double LED = 0.7;
  private static final double LINK = 0.9;
  private static final double DECLARED = 0.7;
  private static final double OF_FEED = 0.35;

  private final Walls walls = new Walls();

  /**
   * @param address null when it is not known
   * @return what the page is and how that shows; empty when it may be an article
   */
  Optional<String> whyNoArticle(
      Document page,
      List<Line> lines,
      List<RawBlock> blocks,
      Claims claims,
      @Nullable URI address) {
    int text = text(blocks);
    boolean declared = claims.best(Field.PUBLISHED).filter(c -> c.trust() > DECLARED).isPresent();
    if (declared) {
      return feed(page);
    }
    return feed(page)
        .or(
            () ->
                text < WALL ? walls.find(claims.of(Field.TITLE), blocks, isDated(claims)) : none())
        .or(() -> login(page, text))
        .or(() -> list(lines, text, address))
        .or(() -> teasers(lines, blocks, text))
        .or(() -> nothing(page, blocks, claims));
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

  private static Optional<String> login(Document page, int text) {
    boolean asks = text < FORM && page.selectFirst("input[type=password]") != null;
    return asks
        ? Optional.of("login page, " + text + " characters beside its form")
        : Optional.empty();
  }

  /** More headlines that lead elsewhere than there is text. */
  private static Optional<String> list(List<Line> lines, int text, @Nullable URI address) {
    List<Line> teasers = lines.stream().filter(PageKind::isTeaser).toList();
    int letters = teasers.stream().mapToInt(Line::length).sum();
    boolean front = address != null && path(address).isEmpty();
    boolean many = teasers.size() >= FEWEST_TEASERS && letters > text * (front ? 1 : 2);
    return many && (front || text < FORM)
        ? Optional.of(
            (front ? "front page, " : "list of articles, ")
                + teasers.size()
                + " linked headlines beside "
                + text
                + " characters of text")
        : Optional.empty();
  }

  /** Teasers and no text, or a text of which nearly every line stands right below a teaser. */
  private static Optional<String> teasers(List<Line> lines, List<RawBlock> blocks, int text) {
    long teasers = lines.stream().filter(PageKind::isLink).count();
    boolean list = teasers >= FEWEST_TEASERS && (text < TEASER || leads(lines, blocks));
    return list
        ? Optional.of("list of articles, " + teasers + " links each with its lead")
        : Optional.empty();
  }

  private static boolean leads(List<Line> lines, List<RawBlock> blocks) {
    Set<String> body =
        blocks.stream().filter(b -> b.kind().isBody()).map(RawBlock::text).collect(toSet());
    Set<String> links = lines.stream().filter(PageKind::isLink).map(Line::text).collect(toSet());
    long told = blocks.stream().filter(b -> b.kind().isBody() && !links.contains(b.text())).count();
    int led = 0;
    int since = BELOW + 1;
    for (Line line : lines) {
      since = isLink(line) ? 0 : since + 1;
      led += since > 0 && since <= BELOW && body.contains(line.text()) ? 1 : 0;
    }
    return led >= FEWEST_TEASERS && led >= told * LED;
  }

  /** A line that leads elsewhere and tells what is there. */
  private static boolean isLink(Line line) {
    return line.linkDensity() > LINK && line.length() >= TEASER && !line.isIn(Role.FRAME);
  }

  private static boolean isTeaser(Line line) {
    return line.isHeading() && line.linkDensity() > LINK && line.length() >= TEASER;
  }

  private static boolean isDated(Claims claims) {
    return claims.best(Field.PUBLISHED).filter(c -> c.trust() > OF_FEED).isPresent();
  }

  /** Not even a line of few words, and nothing that says that it is an article or a film. */
  private static Optional<String> nothing(Document page, List<RawBlock> blocks, Claims claims) {
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

  private static String path(URI address) {
    String path = String.valueOf(address.getPath()).replace("/", "");
    return path.startsWith("index.") ? "" : path;
  }
}
