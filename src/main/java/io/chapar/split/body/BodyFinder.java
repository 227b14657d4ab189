package io.chapar.split.body;

import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds the box that holds the article. Names propose one ({@link NameFinder}); then all that hold
 * prose are weighed by the same evidence, of which names are a part, and the best is taken.
 */
public final class BodyFinder {
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
    NameFinder.Proposal proposal = names.find(boxes, lines, title);
    Box named = proposal.box();
    BoxEvidence evidence = new BoxEvidence(boxes, lines, title, agreement, named);
    List<Box> candidates = boxes.stream().filter(evidence::hasProse).toList();
    Box best = named;
    if (evidence.hasProse(named) && !proposal.brief()) {
      double[][] rows = candidates.stream().map(evidence::of).toArray(double[][]::new);
      best = model.choose(candidates, lines, rows);
    }
    if (best != named) {
      names.within(best, inOrder(best));
    }
    DoubtfulNames.forget(inOrder(best), lines, best);
    return best;
  }

  /** The box, where it is known: roles within it that its amount of prose contradicts go. */
  public Box within(Box known) {
    names.within(known, inOrder(known));
    return known;
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
