package io.chapar.split;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An article of a sentence or two: the box that calls itself the body right below the headline, or
 * the article that holds it, where no other box that calls itself the body holds more; else, where
 * the page shows next to nothing, what holds the headline and a sentence.
 */
final class BriefArticle {
  /** Lines between a headline and the text below it. */
  private static final int NEAR = 15;

  private static final int FEW_WORDS = 20;

  private final List<Box> boxes;
  private final int title;

  /**
   * @param boxes of the page, in its order
   * @param title index of the headline; -1 when it is not known
   */
  BriefArticle(List<Box> boxes, int title) {
    this.boxes = boxes;
    this.title = title;
  }

  /**
   * The innermost one; null when there is none, or when it is a part of a longer article.
   *
   * @param little whether the page shows next to nothing
   */
  @Nullable Box box(boolean little) {
    Box brief = innermost(box -> isBelow(box) || isAround(box));
    Box found = brief == null && little ? innermost(box -> tells(box) && !isRoot(box)) : brief;
    return found == null || isPart(found) ? null : found;
  }

  private @Nullable Box innermost(Predicate<Box> fits) {
    Box found = null;
    for (Box box : title < 0 ? List.<Box>of() : boxes) {
      if ((found == null || box.isInside(found)) && fits.test(box)) {
        found = box;
      }
    }
    return found;
  }

  private boolean tells(Box box) {
    return box.holds(title) && box.prose() > 0;
  }

  private static boolean isRoot(Box box) {
    return box.parent() == null || box.tag().equals("html") || box.tag().equals("body");
  }

  private boolean isBelow(Box box) {
    boolean words = box.length() >= FEW_WORDS && box.linkDensity() < 0.5;
    return box.role() == Role.BODY && box.first() >= title && box.first() - title < NEAR && words;
  }

  private boolean isAround(Box box) {
    boolean article = box.tag().equals("article") || box.tag().equals("main");
    return article && tells(box);
  }

  /** Whether text stands in another box that calls itself the body, or in another article. */
  private boolean isPart(Box brief) {
    return boxes.stream()
        .filter(box -> box.role() == Role.BODY || box.tag().equals("article"))
        .anyMatch(box -> !box.isInside(brief) && box.prose() > brief.prose());
  }
}
