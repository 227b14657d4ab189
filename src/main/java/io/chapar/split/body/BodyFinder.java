package io.chapar.split.body;

import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import io.chapar.split.page.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds the box that holds the article. Names propose one ({@link NameFinder}); then all that hold
 * prose are weighed by the same evidence, of which names are a part, and the best is taken.
 */
public final class BodyFinder {
  /** Of so many letters of prose, at least one is left by names that do not mislead. */
  private static final int LEFT = 5;

  private final NameFinder names = new NameFinder();
  private final BoxModel model;

  public BodyFinder(BoxModel model) {
    this.model = model;
  }

  /**
   * @param title index of the line that repeats the page's title; -1 when there is none
   * @param agreement what the page says of its text elsewhere
   */
  public Box find(Box root, List<Line> lines, int title, Agreement agreement) {
    List<Box> boxes = inOrder(root);
    Box named = names.find(boxes, title);
    BoxEvidence evidence = new BoxEvidence(boxes, lines, title, agreement, named);
    Box best = weigh(named, boxes, lines, evidence);
    if (best != named) {
      names.within(best, inOrder(best));
    }
    DoubtfulNames.forget(inOrder(best), lines, best);
    names.count(best, inOrder(best));
    return best;
  }

  private Box weigh(Box named, List<Box> boxes, List<Line> lines, BoxEvidence evidence) {
    if (!evidence.hasProse(named)) {
      return named;
    }
    List<Box> candidates = boxes.stream().filter(evidence::hasProse).toList();
    double[][] rows = candidates.stream().map(evidence::of).toArray(double[][]::new);
    return model.choose(candidates, lines, rows);
  }

  /** The box, where it is known: roles within it that its amount of prose contradicts go. */
  public Box within(Box known) {
    names.within(known, inOrder(known));
    return known;
  }

  /**
   * Takes back the roles within the body where they leave next to nothing of its prose: all but of
   * what is hidden, and of comments where there is some text.
   *
   * @param text letters that were left
   * @return whether there was any to take back
   */
  public boolean relax(Box body, List<Line> lines, int text) {
    int prose = 0;
    for (Line line : lines.subList(body.first(), body.end())) {
      prose += line.prose();
    }
    if (text >= prose / LEFT) {
      return false;
    }
    List<Box> doubted =
        inOrder(body).stream().filter(box -> box != body && isDoubted(box.role(), text)).toList();
    doubted.forEach(Box::forgetRole);
    names.count(body, inOrder(body));
    return !doubted.isEmpty();
  }

  private static boolean isDoubted(Role role, int text) {
    boolean comments = role == Role.COMMENTS && text > 0;
    return (role.isForeign() || role.isApart()) && role != Role.HIDDEN && !comments;
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
