package io.chapar.split.body;

import io.chapar.article.CpuBudget;
import io.chapar.split.page.Box;
import io.chapar.split.page.Role;
import io.chapar.split.tuning.Threshold;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the box that holds the article by what boxes are called: follows the prose that no name
 * takes out from the page's root inwards while one box holds nearly all of it, then prefers the box
 * that names itself the body.
 */
final class NameFinder {
  private static final double NEARLY_ALL = Threshold.BOX_OF_NEARLY_ALL.value();
  private static final double BODY_SHARE = Threshold.NAMED_BODY.value();
  private static final int SHORTEST_ARTICLE = 150;
  private static final int FEWEST_ANSWERS = 2;

  /** Lines between a headline and the text below it, and between it and another text. */
  private static final int NEAR = 15;

  private static final int FAR = 40;

  /**
   * Takes back roles that misled.
   *
   * @param boxes of the page, those around before those within
   * @param title index of the line that repeats the page's title; -1 when there is none
   */
  Box find(List<Box> boxes, int title) {
    Box root = boxes.get(0);
    int whole = root.prose() - commented(root);
    boxes.forEach(box -> box.forgetRoleAround(title));
    forgetMisleadingRoles(boxes, whole, title);
    Box found = search(boxes, title);
    boolean little = found.prose() < Math.min(SHORTEST_ARTICLE, whole);
    return little ? amongSoft(boxes, title, found, whole) : found;
  }

  /** What is found where the names of notices, then of side bars, are not believed. */
  private static Box amongSoft(List<Box> boxes, int title, Box otherwise, int whole) {
    Box found = otherwise;
    for (Role soft : List.of(Role.NOTICE, Role.FRAME)) {
      if (found.prose() < Math.min(SHORTEST_ARTICLE, whole)) {
        boxes.stream()
            .filter(box -> box.role().ordinal() <= soft.ordinal())
            .forEach(Box::forgetRole);
        boxes.forEach(Box::recount);
        found = search(boxes, title);
      }
    }
    return found;
  }

  /**
   * Takes back roles within the body that its amount of prose contradicts.
   *
   * @param boxes the body and all within it
   */
  void within(Box body, List<Box> boxes) {
    boxes.forEach(Box::recount);
    body.forgetRole();
    forgetMisleadingRoles(boxes, body.prose(), body.first());
    discountForeign(body);
  }

  /**
   * Counts the prose within the body again, after roles were taken back.
   *
   * @param boxes the body and all within it
   */
  void count(Box body, List<Box> boxes) {
    boxes.forEach(Box::recount);
    discountForeign(body);
  }

  private static Box search(List<Box> boxes, int title) {
    discountForeign(boxes.get(0));
    Box found = withStrays(named(boxes, follow(boxes.get(0), title)));
    boolean far = title >= 0 && (found.first() - title > FAR || found.end() <= title);
    return far ? belowTitle(boxes, title, found) : found;
  }

  /** The box that calls itself the body right below the headline, if it holds some text. */
  private static Box belowTitle(List<Box> boxes, int title, Box otherwise) {
    return boxes.stream()
        .filter(box -> box.role() == Role.BODY && box.prose() >= SHORTEST_ARTICLE)
        .filter(box -> box.first() > title && box.first() - title < NEAR)
        .findFirst()
        .orElse(otherwise);
  }

  /** Prose of comments and of what is hidden; a comment within another is not counted twice. */
  private static int commented(Box root) {
    int prose = 0;
    Deque<Box> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Box box = open.pop();
      if (box.role() == Role.COMMENTS || box.role() == Role.HIDDEN) {
        prose += box.prose();
      } else {
        box.children().forEach(open::push);
      }
    }
    return prose;
  }

  /** The box around, while paragraphs of the text stand beside the box itself. */
  private static Box withStrays(Box box) {
    Box whole = box;
    if (box.role() == Role.BODY) {
      return box;
    }
    for (Box around = box.parent();
        around != null && around.ownProse() > 0;
        around = around.parent()) {
      whole = around;
    }
    return whole;
  }

  /** Comments last: whether they are those of a text shows once that text is known as one. */
  private static void forgetMisleadingRoles(List<Box> boxes, int whole, int title) {
    for (Box box : boxes) {
      CpuBudget.tick();
      if (box.role() != Role.COMMENTS && misleads(box, whole)) {
        box.forgetRole();
      }
    }
    List<Box> comments =
        boxes.stream().filter(box -> box.role() == Role.COMMENTS && misleads(box, whole)).toList();
    if (!comments.isEmpty()) {
      forgetMisleadingComments(comments, boxes, title);
    }
  }

  private static void forgetMisleadingComments(List<Box> comments, List<Box> boxes, int title) {
    List<Box> told = boxes.stream().filter(box -> box.ownProse() > 0).toList();
    for (Box box : comments) {
      CpuBudget.tick();
      if (!isThread(box, told, title)) {
        box.forgetRole();
      }
    }
  }

  private static boolean misleads(Box box, int whole) {
    Role role = box.role();
    return (role.isForeign() || role.isApart())
        && box.prose() > Math.max(1, whole) * role.misleadingShare();
  }

  /** Whether an article stands above it, or a sentence where several answer. */
  private static boolean isThread(Box comments, List<Box> told, int title) {
    int prose = title < 0 ? 0 : toldBefore(comments, told, title);
    return prose >= SHORTEST_ARTICLE || prose > 0 && comments.children().size() >= FEWEST_ANSWERS;
  }

  /** Prose between the headline and the comments. */
  private static int toldBefore(Box comments, List<Box> told, int title) {
    return told.stream()
        .filter(box -> !box.role().isForeign())
        .filter(box -> box.first() >= title && box.end() <= comments.first() || box.holds(title))
        .mapToInt(Box::ownProse)
        .sum();
  }

  private static void discountForeign(Box root) {
    Deque<Box> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Box box = open.pop();
      if (box.role().isForeign() || box.role().isApart()) {
        box.discount();
      } else {
        box.children().forEach(open::push);
      }
    }
  }

  private static Box follow(Box root, int title) {
    Box at = root;
    for (Box next = heir(at, title); next != null; next = heir(at, title)) {
      at = next;
    }
    return at;
  }

  /**
   * The child that holds nearly all of the prose; of several whole articles, the titled or first.
   */
  private static @Nullable Box heir(Box box, int title) {
    Box best = null;
    for (Box child : box.children()) {
      if (best == null || child.prose() > best.prose()) {
        best = child;
      }
    }
    if (best == null || best.prose() <= box.ownProse()) {
      return null;
    }
    Box titled = titledArticle(box, title);
    if (titled != null) {
      return titled;
    }
    return best.prose() >= box.prose() * NEARLY_ALL ? best : firstArticle(box, best);
  }

  private static @Nullable Box titledArticle(Box box, int title) {
    for (Box child : box.children()) {
      if (child.tag().equals("article")
          && child.holds(title)
          && child.prose() >= SHORTEST_ARTICLE) {
        return child;
      }
    }
    return null;
  }

  private static @Nullable Box firstArticle(Box box, Box best) {
    for (Box child : box.children()) {
      if (child.tag().equals("article") && child.prose() > best.prose() / 4) {
        return child;
      }
    }
    return null;
  }

  private static Box named(List<Box> boxes, Box densest) {
    Box body = densest;
    for (Box box : boxes) {
      if (box.role() == Role.BODY && fits(box, densest) && related(box, densest)) {
        body = isHalf(box, densest, boxes) ? body : box;
      }
    }
    return body;
  }

  /** Whether another box that calls itself the body holds another part of the text. */
  private static boolean isHalf(Box half, Box densest, List<Box> boxes) {
    return boxes.stream()
        .filter(box -> box.role() == Role.BODY && box.prose() > half.prose() / 4)
        .anyMatch(other -> other.isInside(densest) && !related(other, half));
  }

  private static boolean related(Box one, Box other) {
    return one.isInside(other) || other.isInside(one);
  }

  private static boolean fits(Box named, Box densest) {
    return named.prose() >= densest.prose() * BODY_SHARE
        && named.prose() * NEARLY_ALL <= densest.prose();
  }
}
