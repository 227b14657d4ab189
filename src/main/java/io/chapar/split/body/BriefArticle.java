package io.chapar.split.body;

import io.chapar.split.page.Box;
import io.chapar.split.page.Role;
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
  private static final int LONGEST = 150;

  /** Prose beside it, above which it is but a lead. */
  private static final int MOST_BESIDE = 600;

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

  /** The innermost one; null when there is none, or when it is a part of a longer article. */
  @Nullable Box box() {
    return whole(innermost(box -> isBelow(box) || isAround(box)));
  }

  /** What holds headline and sentence, where the page shows next to nothing else. */
  @Nullable Box around() {
    return whole(innermost(box -> tells(box) && !isRoot(box)));
  }

  private @Nullable Box whole(@Nullable Box box) {
    return box == null || box.prose() >= LONGEST || isPart(box) ? null : box;
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

  /** Whether text stands in other boxes that call themselves the body, or in another article. */
  private boolean isPart(Box brief) {
    int elsewhere =
        boxes.stream()
            .filter(box -> box.role() == Role.BODY || box.tag().equals("article"))
            .filter(box -> !box.isInside(brief) && !brief.isInside(box))
            .mapToInt(Box::prose)
            .sum();
    int beside = boxes.get(0).prose() - brief.prose();
    return elsewhere > brief.prose() / 2 || beside > MOST_BESIDE;
  }
}
