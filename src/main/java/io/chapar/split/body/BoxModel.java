package io.chapar.split.body;

import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import java.util.List;

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
