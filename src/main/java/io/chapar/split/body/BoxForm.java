package io.chapar.split.body;

import io.chapar.split.page.Box;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shape of a box and its place among the others, seen from the box that holds most of the text.
 *
 * @param relation to that box
 * @param depth below it; negative above
 * @param share of the article's prose that stands in the box itself, from 0 to 1
 * @param twins boxes beside it of the same tag with about as many lines, at most 9
 * @param within which of {@link #TELLING} is the innermost that holds it or is it; -1 for none
 * @param branch share of the article's prose in the part of the main box that holds it; 0 where it
 *     is in none
 * @param branchLinks share of that part's text that stands in links
 * @param branchLines how many lines that part has
 * @param branchFirst index of that part's first line; -1 where there is none
 */
record BoxForm(
    Relation relation,
    int depth,
    double share,
    int twins,
    int within,
    double branch,
    double branchLinks,
    int branchLines,
    int branchFirst) {
  /** Elements whose name says what they hold. */
  static final List<String> TELLING =
      List.of(
          "aside",
          "nav",
          "footer",
          "header",
          "form",
          "figure",
          "table",
          "blockquote",
          "ul",
          "ol",
          "dl",
          "details",
          "address",
          "td");

  private static final Map<String, Integer> PLACES = places(TELLING);

  private static final int MOST_TWINS = 9;
  private static final int NO_LINE = -1;
  private static final Set<String> OUTER = Set.of("article", "main", "body");

  enum Relation {
    MAIN,
    ABOVE,
    BELOW,
    BESIDE,
    ELSEWHERE
  }

  /**
   * @param own prose of the lines that the box holds itself
   * @param all prose of the article
   */
  static BoxForm of(Box box, Box main, int mainDepth, int own, int all) {
    int depth = 0;
    int within = -1;
    Box branch = null;
    boolean below = false;
    for (Box at = box; at != null; at = at.parent()) {
      depth++;
      within = within < 0 && !OUTER.contains(at.tag()) ? telling(at.tag()) : within;
      below |= at == main;
      branch = at.parent() == main ? at : branch;
    }
    Relation relation = relation(box, main, below);
    double share = share(own, all);
    if (branch == null) {
      return new BoxForm(relation, depth - mainDepth, share, twins(box), within, 0, 0, 0, NO_LINE);
    }
    return new BoxForm(
        relation,
        depth - mainDepth,
        share,
        twins(box),
        within,
        share(branch.prose(), all),
        branch.linkDensity(),
        branch.end() - branch.first(),
        branch.first());
  }

  /** The place of each in a list. */
  static Map<String, Integer> places(List<String> tags) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < tags.size(); i++) {
      places.put(tags.get(i), i);
    }
    return Map.copyOf(places);
  }

  /** The place of a tag in {@link #TELLING}; -1 where it has none. */
  static int telling(String tag) {
    return PLACES.getOrDefault(tag, -1);
  }

  private static Relation relation(Box box, Box main, boolean below) {
    if (box == main) {
      return Relation.MAIN;
    }
    return below
        ? Relation.BELOW
        : main.isInside(box)
            ? Relation.ABOVE
            : box.parent() == main.parent() ? Relation.BESIDE : Relation.ELSEWHERE;
  }

  static int depth(Box box) {
    int depth = 0;
    for (Box at = box; at != null; at = at.parent()) {
      depth++;
    }
    return depth;
  }

  private static double share(int part, int whole) {
    return whole <= 0 ? 0 : (double) part / whole;
  }

  private static int twins(Box box) {
    Box parent = box.parent();
    int twins = 0;
    int looked = 0;
    for (Box other : parent == null ? List.<Box>of() : parent.children()) {
      twins += other != box && areAlike(box, other) ? 1 : 0;
      if (twins == MOST_TWINS || ++looked > MOST_TWINS * MOST_TWINS) {
        return twins;
      }
    }
    return twins;
  }

  private static boolean areAlike(Box one, Box other) {
    int difference = one.end() - one.first() - other.end() + other.first();
    return one.tag().equals(other.tag()) && Math.abs(difference) <= 1;
  }
}
