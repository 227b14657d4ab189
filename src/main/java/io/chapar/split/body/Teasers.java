package io.chapar.split.body;

import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import io.chapar.split.page.Role;
import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names boxes that show other articles, by their shape: several side by side, or one below much
 * more text, each a headline that is a link within the site and a sentence or two of what it leads
 * to. A page that holds little else is a list, and its boxes keep what they are, as do those of a
 * box that calls itself the body.
 */
public final class Teasers {
  private static final int FEWEST = 2;
  private static final int FEWEST_WORDS = 2;
  private static final int MOST_LINES = 6;
  private static final int LONGEST = 600;
  private static final int TEXT = 300;
  private static final Set<String> OWN = Set.of("section", "blockquote");
  private static final double LINK = 0.9;
  private static final double LITTLE_ELSE = 0.8;

  private Teasers() {}

  public static void name(Box root, List<Line> lines) {
    List<Box> teasers = new ArrayList<>();
    gather(root, lines, teasers);
    int prose = teasers.stream().mapToInt(Box::prose).sum();
    if (prose < root.prose() * LITTLE_ELSE) {
      teasers.forEach(box -> box.takeRole(Role.RELATED));
    }
  }

  private static void gather(Box box, List<Line> lines, List<Box> teasers) {
    if (box.prose() == 0) {
      return;
    }
    List<Box> shaped = box.children().stream().filter(child -> isTeaser(child, lines)).toList();
    List<Box> found =
        shaped.size() >= FEWEST
            ? shaped
            : shaped.stream().filter(child -> isBelowText(child, box, lines)).toList();
    teasers.addAll(found);
    for (Box child : box.children()) {
      if (child.role() != Role.BODY && !found.contains(child)) {
        gather(child, lines, teasers);
      }
    }
  }

  /** A section or a quote may be the text's own, though its heading is a link. */
  private static boolean isBelowText(Box teaser, Box around, List<Line> lines) {
    List<Line> above = lines.subList(around.first(), teaser.first());
    int prose = above.stream().mapToInt(Line::prose).sum();
    Line head = lines.get(teaser.first());
    return isHeadline(head, teaser)
        && !OWN.contains(teaser.tag())
        && !teaser.leadsHere()
        && prose >= Math.max(TEXT, teaser.prose() * 2)
        && above.stream().noneMatch(line -> isOwnHeading(line, head));
  }

  /** Of the same rank, and no link. */
  private static boolean isOwnHeading(Line line, Line head) {
    return line.isHeading() && line.tag().equals(head.tag()) && line.linked() == 0;
  }

  /** In a paragraph, a link points elsewhere from the text that goes on below it. */
  private static boolean isHeadline(Line line, Box teaser) {
    return line.isHeading() || teaser.showsMedia() && !line.tag().equals("p");
  }

  private static boolean isTeaser(Box box, List<Line> lines) {
    int size = box.end() - box.first();
    return box.role() == Role.NONE
        && !box.leadsAway()
        && box.prose() > 0
        && box.length() <= LONGEST
        && size >= FEWEST
        && size <= MOST_LINES
        && isLinked(lines.get(box.first()))
        && lines.subList(box.first() + 1, box.end()).stream().anyMatch(line -> line.prose() > 0);
  }

  private static boolean isLinked(Line line) {
    return line.linkDensity() > LINK && Letters.words(line.text()) >= FEWEST_WORDS;
  }
}
