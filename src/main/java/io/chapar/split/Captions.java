package io.chapar.split;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Captions that no name tells: where nearly all of the text stands in one box, a line in a box of
 * its own that stops without a full stop.
 */
final class Captions {
  private static final double NEARLY_ALL = 0.8;

  private final @Nullable Box home;

  Captions(List<Line> lines, Box body) {
    Map<Box, Integer> prose = new HashMap<>();
    for (Line line : lines.subList(body.first(), body.end())) {
      prose.merge(line.box(), line.prose(), Integer::sum);
    }
    Box most = body;
    for (Map.Entry<Box, Integer> entry : prose.entrySet()) {
      most = entry.getValue() > prose.getOrDefault(most, 0) ? entry.getKey() : most;
    }
    home = prose.getOrDefault(most, 0) > body.prose() * NEARLY_ALL ? most : null;
  }

  boolean has(Line line) {
    Box around = home;
    boolean apart = around != null && line.box() != around && line.box().isInside(around);
    return apart && line.strong() == 0 && !Letters.endsSentence(line.text());
  }
}
