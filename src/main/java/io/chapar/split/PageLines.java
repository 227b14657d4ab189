package io.chapar.split;

import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import io.chapar.split.page.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as it is read: its lines and pictures in their order.
 *
 * @param root the box that holds all lines
 * @param selected the box that a site profile says is the text; null where none does
 * @param rule by which it does; empty where none does
 */
record PageLines(
    Box root, List<Line> lines, List<Picture> pictures, @Nullable Box selected, String rule) {

  PageLines {
    lines = List.copyOf(lines);
    pictures = List.copyOf(pictures);
  }
}
