package io.chapar.split;

import io.chapar.article.BlockKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The box that holds nearly all of the text itself, where there is one; what stands beside or
 * within it in a box of its own is not text, though no name tells.
 */
final class Home {
  private static final double NEARLY_ALL = 0.8;
  private static final double LINK = 0.9;

  private final @Nullable Box home;
  private int first = Integer.MAX_VALUE;
  private int last = -1;

  Home(List<Line> lines, Box body) {
    Map<Box, Integer> prose = new HashMap<>();
    for (Line line : lines.subList(body.first(), body.end())) {
      prose.merge(line.box(), line.prose(), Integer::sum);
    }
    Box most = body;
    for (Map.Entry<Box, Integer> entry : prose.entrySet()) {
      most = entry.getValue() > prose.getOrDefault(most, 0) ? entry.getKey() : most;
    }
    home = prose.getOrDefault(most, 0) > body.prose() * NEARLY_ALL ? most : null;
    for (int i = body.first(); i < body.end(); i++) {
      if (lines.get(i).box() == home && lines.get(i).prose() > 0) {
        first = Math.min(first, i);
        last = i;
      }
    }
  }

  /** A paragraph or heading as what it is in the light of where it stands; others unchanged. */
  BlockKind judge(BlockKind kind, Line line, int index) {
    Box around = home;
    boolean told = kind == BlockKind.PARAGRAPH && !line.tag().equals("pre");
    boolean judged = told || kind == BlockKind.HEADING;
    if (around == null || line.box() == around || !judged) {
      return kind;
    }
    boolean within = line.box().isInside(around);
    if (kind == BlockKind.HEADING) {
      return within && line.linkDensity() > LINK ? BlockKind.RELATED : kind;
    }
    if (within && line.strong() == 0 && !Letters.endsSentence(line.text())) {
      return BlockKind.CAPTION;
    }
    return index > last || within && index > first ? BlockKind.EMBED : kind;
  }
}
