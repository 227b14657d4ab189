package io.chapar.split;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the box that holds the article: follows the prose from the page's root inwards while one
 * box holds nearly all of it, then prefers the box that names itself the body.
 */
final class BodyFinder {
  private static final double NEARLY_ALL = 0.75;
  private static final double BODY_SHARE = 0.7;

  Box find(Box root) {
    List<Box> boxes = inOrder(root);
    forgetMisleadingRoles(boxes, root.prose());
    discountForeign(boxes);
    Box densest = follow(root);
    return named(boxes, densest);
  }

  private static void forgetMisleadingRoles(List<Box> boxes, int whole) {
    for (Box box : boxes) {
      Role role = box.role();
      if ((role.isForeign() || role.isApart()) && box.prose() > whole * role.misleadingShare()) {
        box.forgetRole();
      }
    }
  }

  private static void discountForeign(List<Box> boxes) {
    for (Box box : boxes) {
      if (box.prose() > 0 && (box.role().isForeign() || box.role().isApart())) {
        box.discount();
      }
    }
  }

  private static Box follow(Box root) {
    Box at = root;
    for (Box next = heir(at); next != null; next = heir(at)) {
      at = next;
    }
    return at;
  }

  /** The child that holds nearly all of the prose; of several whole articles, the first. */
  private static @Nullable Box heir(Box box) {
    Box best = null;
    for (Box child : box.children()) {
      if (best == null || child.prose() > best.prose()) {
        best = child;
      }
    }
    if (best == null || best.prose() == 0) {
      return null;
    }
    return best.prose() >= box.prose() * NEARLY_ALL ? best : firstArticle(box, best);
  }

  private static @Nullable Box firstArticle(Box box, Box best) {
    for (Box child : box.children()) {
      if (child.tag().equals("article") && child.prose() > best.prose() / 3) {
        return child;
      }
    }
    return null;
  }

  private static Box named(List<Box> boxes, Box densest) {
    Box body = densest;
    for (Box box : boxes) {
      if (box.role() == Role.BODY && related(box, densest) && fits(box, densest)) {
        body = box;
      }
    }
    return body;
  }

  private static boolean related(Box one, Box other) {
    return one.isInside(other) || other.isInside(one);
  }

  private static boolean fits(Box named, Box densest) {
    return named.prose() >= densest.prose() * BODY_SHARE
        && named.prose() <= densest.prose() / BODY_SHARE;
  }

  private static List<Box> inOrder(Box root) {
    List<Box> boxes = new ArrayList<>();
    Deque<Box> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Box box = open.pop();
      boxes.add(box);
      for (int i = box.children().size() - 1; i >= 0; i--) {
        open.push(box.children().get(i));
      }
    }
    return boxes;
  }
}
