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
    int told = title < 0 ? lines.size() : firstTold(lines, title + 1);
    return boxes.stream().filter(box -> box.first() > told && isNext(box, lines)).toList();
  }

  private static int firstTold(List<Line> lines, int from) {
    int told = from;
    while (told < lines.size() && lines.get(told).prose() == 0) {
      told++;
    }
    return told;
  }

  private static boolean isNext(Box box, List<Line> lines) {
    return box.tag().equals("article")
        && box.first() < box.end()
        && !box.leadsAway()
        && isHeadline(lines.get(box.first()));
  }

  private static boolean isHeadline(Line line) {
    return line.isHeading()
        && line.linkDensity() > LINK
        && Letters.words(line.text()) >= FEWEST_WORDS;
  }
}
