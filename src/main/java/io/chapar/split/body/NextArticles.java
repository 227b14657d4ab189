package io.chapar.split.body;

import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import io.chapar.split.wording.Letters;
import java.util.List;

/**
 * Articles that a page loads below its own: each in an element of its own, opened by its headline,
 * which leads to its page. None is one of them where the page's own text, in several paragraphs
 * above them, is shorter than all of them: a round-up, or a live report, or the text itself below a
 * deck.
 */
final class NextArticles {
  private static final double LINK = 0.9;
  private static final int FEWEST_PARAGRAPHS = 3;

  /** Of a headline; a writer's name above an answer has fewer. */
  private static final int FEWEST_WORDS = 4;

  private NextArticles() {}

  /**
   * @param title index of the line that repeats the page's title; -1 when there is none
   */
  static List<Box> of(List<Box> boxes, List<Line> lines, int title) {
    if (title < 0) {
      return List.of();
    }
    String own = Letters.fold(lines.get(title).text());
    List<Box> next =
        boxes.stream().filter(box -> box.first() > title && isNext(box, lines, own)).toList();
    return next.isEmpty() || !isToldAbove(next, lines, title) ? List.of() : next;
  }

  private static boolean isToldAbove(List<Box> next, List<Line> lines, int title) {
    List<Line> told =
        lines.subList(title + 1, next.get(0).first()).stream()
            .filter(line -> line.prose() > 0 && !isForeign(line.box()))
            .toList();
    int prose = told.stream().mapToInt(Line::prose).sum();
    return told.size() >= FEWEST_PARAGRAPHS && prose >= next.stream().mapToInt(Box::prose).sum();
  }

  private static boolean isForeign(Box box) {
    return box.isWithin(one -> one.role().isForeign() || one.role().isApart());
  }

  private static boolean isNext(Box box, List<Line> lines, String own) {
    return box.tag().equals("article")
        && box.first() < box.end()
        && !box.leadsAway()
        && !box.leadsHere()
        && isHeadline(lines.get(box.first()))
        && !Letters.fold(lines.get(box.first()).text()).equals(own)
        && !isInAnother(box);
  }

  private static boolean isInAnother(Box box) {
    Box around = box.parent();
    return around != null && around.isWithin(one -> one.tag().equals("article"));
  }

  private static boolean isHeadline(Line line) {
    return line.isHeading()
        && line.linkDensity() > LINK
        && Letters.words(line.text()) >= FEWEST_WORDS;
  }
}
