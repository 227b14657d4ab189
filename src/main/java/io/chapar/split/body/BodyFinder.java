package io.chapar.split.body;

import io.chapar.article.CpuBudget;
import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import io.chapar.split.page.Role;
import io.chapar.split.tuning.Threshold;
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

  /**
   * Takes back the role of a paragraph that reads as those right above and below it do, or as one
   * beside it of the same role: a sentence or more without a link, in an element of the same tag.
   * What its class says of it (a paywall, an advertisement) is believed only against less.
   */
  private static final class DoubtfulNames {
    private static final double LINK = Threshold.HARDLY_LINKED.value();

    private DoubtfulNames() {}

    /**
     * @param boxes within the body
     */
    static void forget(List<Box> boxes, List<Line> lines, Box body) {
      List<Box> doubtful = boxes.stream().filter(box -> isDoubtful(box, lines, body)).toList();
      doubtful.forEach(Box::forgetRole);
    }

    private static boolean isDoubtful(Box box, List<Line> lines, Box body) {
      CpuBudget.tick();
      int at = box.first();
      if (box == body || !isNamed(box) || box.end() - at != 1 || !reads(lines.get(at))) {
        return false;
      }
      boolean above = at > body.first() && isFellow(lines.get(at - 1), box);
      boolean below = at + 1 < body.end() && isFellow(lines.get(at + 1), box);
      return above && below
          || above && lines.get(at - 1).box().role() == box.role()
          || below && lines.get(at + 1).box().role() == box.role();
    }

    /** A paragraph with a name of its own: what is hidden is so by its style. */
    private static boolean isNamed(Box box) {
      Role role = box.role();
      return box.tag().equals("p") && (role.isForeign() || role.isApart()) && role != Role.HIDDEN;
    }

    /** A paragraph of the same parent, alone in its element. */
    private static boolean isFellow(Line line, Box box) {
      Box its = line.box();
      boolean beside = its == box.parent();
      boolean alone = its.parent() == box.parent() && its.tag().equals("p");
      return (beside || alone) && reads(line);
    }

    private static boolean reads(Line line) {
      return line.tag().equals("p") && line.prose() > 0 && line.linkDensity() < LINK;
    }
  }

  /** Says which of a page's boxes holds the article. */
  @FunctionalInterface
  public interface BoxModel {

    /**
     * @param boxes that hold prose, those around before those within; at least one
     * @param lines of the whole page
     * @param evidence of each box, in the order of {@link BoxWeights#names()}
     */
    Box choose(List<Box> boxes, List<Line> lines, double[][] evidence);
  }
}
