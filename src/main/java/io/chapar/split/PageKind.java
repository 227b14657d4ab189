package io.chapar.split;

import io.chapar.article.RawBlock;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages that are no article: fronts and lists, walls (log-in, consent, challenge) and errors
 * that a server answers with status 200. The titles of walls are {@code walls.txt}. What says that
 * it is an article and when it was published, or holds a fair amount of text, is one.
 */
final class PageKind {
  /** Letters of body text above which a page is no wall. */
  private static final int WALL = 800;

  /** Letters of body text above which a page is not only a form to log in. */
  private static final int FORM = 300;

  private static final int FEWEST_TEASERS = 6;
  private static final int TEASER = 25;
  private static final double LINK = 0.9;
  private static final double DECLARED = 0.7;

  private final List<Wall> walls = new ArrayList<>();

  /** A kind of page, and how its title begins. */
  private record Wall(String kind, String opening) {
    boolean is(String title) {
      boolean begins = opening.length() > SHORT && title.startsWith(opening);
      return begins || title.equals(opening);
    }

    private static final int SHORT = 8;
  }

  PageKind() {
    for (String row : Resource.lines("walls.txt")) {
      String[] cells = row.split("\t");
      walls.add(new Wall(cells[0], Letters.fold(cells[1])));
    }
  }

  /**
   * @param address null when it is not known
   * @return what the page is and how that shows; empty when it may be an article
   */
  Optional<String> whyNoArticle(
      org.jsoup.nodes.Document page,
      List<Line> lines,
      List<RawBlock> blocks,
      Claims claims,
      @Nullable URI address) {
    int text = text(blocks);
    boolean declared = claims.best(Field.PUBLISHED).filter(c -> c.trust() > DECLARED).isPresent();
    if (declared) {
      return Optional.empty();
    }
    return wall(claims, text).or(() -> login(page, text)).or(() -> list(lines, text, address));
  }

  static int text(List<RawBlock> blocks) {
    return blocks.stream().filter(b -> b.kind().isBody()).mapToInt(b -> b.text().length()).sum();
  }

  private Optional<String> wall(Claims claims, int text) {
    for (Claim title : text < WALL ? claims.of(Field.TITLE) : List.<Claim>of()) {
      String folded = Letters.fold(title.value());
      for (Wall wall : walls) {
        if (wall.is(folded)) {
          return Optional.of(wall.kind() + " page titled \"" + title.value() + "\"");
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> login(org.jsoup.nodes.Document page, int text) {
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

  private static boolean isTeaser(Line line) {
    return line.isHeading() && line.linkDensity() > LINK && line.length() >= TEASER;
  }

  private static String path(URI address) {
    String path = String.valueOf(address.getPath()).replace("/", "");
    return path.startsWith("index.") ? "" : path;
  }
}
