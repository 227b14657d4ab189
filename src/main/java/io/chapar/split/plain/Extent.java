package io.chapar.split.plain;

import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.TextLabel;
import java.util.List;

/** From the first paragraph of the text to the last. */
record Extent(int first, int last) {

  static Extent of(List<LabelledSegment> segments) {
    int first = segments.size();
    int last = -1;
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).is(TextLabel.PARAGRAPH)) {
        first = Math.min(first, i);
        last = i;
      }
    }
    return new Extent(first, last);
  }

  /** Whether a place is above the text or below it. */
  boolean isAround(int at) {
    return at < first || at > last;
  }
}
