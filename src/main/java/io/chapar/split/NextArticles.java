package io.chapar.split;

import java.util.List;

/**
 * Articles that a page loads below its own: each in an element of its own, opened by its headline,
 * which leads to its page.
 */
final class NextArticles {
  private static final double LINK = 0.9;

  /** Of a headline; a writer's name above an answer has fewer. */
  private static final int FEWEST_WORDS = 4;

  private NextArticles() {}

  /**
   * @param title index of the line that repeats the page's title; -1 when there is none
   */
  static List<Box> of(List<Box> boxes, List<Line> lines, int title) {
    return boxes.stream().filter(box -> isNext(box, lines, title)).toList();
  }

  private static boolean isNext(Box box, List<Line> lines, int title) {
    return title >= 0
        && box.tag().equals("article")
        && box.first() > title
        && box.first() < box.end()
        && !box.leadsAway()
        && isHeadline(lines.get(box.first()))
        && lines.subList(title + 1, box.first()).stream().anyMatch(line -> line.prose() > 0);
  }

  private static boolean isHeadline(Line line) {
    return line.isHeading()
        && line.linkDensity() > LINK
        && Letters.words(line.text()) >= FEWEST_WORDS;
  }
}
