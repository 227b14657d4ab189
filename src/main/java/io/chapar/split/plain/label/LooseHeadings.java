package io.chapar.split.plain.label;

import io.chapar.split.plain.line.TextShape;
import java.util.ArrayList;
import java.util.List;

/**
 * Headings stand between paragraphs. A word or two above the first are the dateline, and what looks
 * like a heading below the last announces something else.
 */
final class LooseHeadings {
  private static final int MOST_DATELINE_WORDS = 3;

  private LooseHeadings() {}

  static List<LabelledSegment> settled(List<LabelledSegment> segments) {
    int first = 0;
    while (first < segments.size() && !isText(segments.get(first))) {
      first++;
    }
    int last = segments.size() - 1;
    while (last >= 0 && !isText(segments.get(last))) {
      last--;
    }
    List<LabelledSegment> settled = new ArrayList<>(segments);
    for (int i = 0; i < segments.size() && first <= last; i++) {
      LabelledSegment one = segments.get(i);
      if (one.is(TextLabel.HEADING) && (i < first || i > last)) {
        settled.set(i, one.as(i > last ? TextLabel.RELATED : above(one)));
      }
    }
    return settled;
  }

  private static boolean isText(LabelledSegment segment) {
    return segment.isBody() && !segment.is(TextLabel.HEADING);
  }

  private static TextLabel above(LabelledSegment heading) {
    boolean few = new TextShape(heading.text()).wordCount <= MOST_DATELINE_WORDS;
    return few ? TextLabel.DATELINE : TextLabel.HEADING;
  }
}
