package io.chapar.split.body;

import io.chapar.article.BlockKind;
import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import io.chapar.split.page.Role;
import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.Letters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The box that holds nearly all of the text itself, where there is one; what stands beside or
 * within it in a box of its own is not text, though no name tells.
 */
final class MainContent {
  private static final double NEARLY_ALL = Threshold.MAIN_CONTENT.value();
  private static final double LINK = Threshold.LINK.value();

  private static final int LABEL = 100;
  private static final int FEWEST_PARAGRAPHS = 6;

  private final @Nullable Box box;
  private final boolean ofParagraphs;
  private int first = Integer.MAX_VALUE;
  private int last = -1;

  MainContent(List<Line> lines, Box body) {
    ofParagraphs = isOfParagraphs(lines.subList(body.first(), body.end()));
    Map<Box, Integer> prose = new HashMap<>();
    for (Line line : lines.subList(body.first(), body.end())) {
      prose.merge(boxOf(line), line.prose(), Integer::sum);
    }
    Box most = body;
    for (Map.Entry<Box, Integer> entry : prose.entrySet()) {
      most = entry.getValue() > prose.getOrDefault(most, 0) ? entry.getKey() : most;
    }
    box = prose.getOrDefault(most, 0) > body.prose() * NEARLY_ALL ? most : null;
    for (int i = body.first(); i < body.end(); i++) {
      if (boxOf(lines.get(i)) == box && lines.get(i).prose() > 0) {
        first = Math.min(first, i);
        last = i;
      }
    }
  }

  /** Whether nearly all of the text stands in elements that say they are paragraphs. */
  private static boolean isOfParagraphs(List<Line> lines) {
    List<Line> texts = lines.stream().filter(line -> line.prose() > 0).toList();
    long marked = texts.stream().filter(line -> line.tag().equals("p")).count();
    return marked >= FEWEST_PARAGRAPHS && marked > texts.size() * NEARLY_ALL;
  }

  /** Among paragraphs, a few words in an element that is none: a caption, a label. */
  private boolean isLabel(Line line) {
    return ofParagraphs
        && line.tag().equals("div")
        && line.strong() == 0
        && line.length() < LABEL
        && !Letters.endsWithStop(line.text());
  }

  /** A paragraph that is a box by a name that tells nothing stands in the box around it. */
  private static Box boxOf(Line line) {
    Box box = line.box();
    Box around = box.parent();
    boolean named = box.tag().equals("p") && box.role() == Role.NONE;
    return named && around != null ? around : box;
  }

  /** A paragraph or heading as what it is in the light of where it stands; others unchanged. */
  BlockKind judge(BlockKind kind, Line line, int index) {
    if (kind == BlockKind.PARAGRAPH && isLabel(line)) {
      return BlockKind.CAPTION;
    }
    Box around = box;
    boolean told = kind == BlockKind.PARAGRAPH && !line.tag().equals("pre");
    boolean judged = told || kind == BlockKind.HEADING;
    Box its = boxOf(line);
    if (around == null || its == around || !judged) {
      return kind;
    }
    boolean within = its.isInside(around);
    if (kind == BlockKind.HEADING) {
      boolean embedded = within && its.ownProse() > 0 && index > first && index < last;
      BlockKind heading = embedded ? BlockKind.EMBED : kind;
      return within && line.linkDensity() > LINK ? BlockKind.RELATED : heading;
    }
    if (within && line.strong() == 0 && !Letters.endsSentence(line.text())) {
      return BlockKind.CAPTION;
    }
    return index > last || within && index > first ? BlockKind.EMBED : kind;
  }
}
