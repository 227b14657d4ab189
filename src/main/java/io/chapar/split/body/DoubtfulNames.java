package io.chapar.split.body;

import io.chapar.article.CpuBudget;
import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import io.chapar.split.page.Role;
import io.chapar.split.tuning.Threshold;
import java.util.List;

/**
 * Takes back the role of a paragraph that reads as those right above and below it do, or as one
 * beside it of the same role: a sentence or more without a link, in an element of the same tag.
 * What its class says of it (a paywall, an advertisement) is believed only against less.
 */
final class DoubtfulNames {
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
