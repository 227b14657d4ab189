package io.chapar.split.plain;

import io.chapar.train.LabelledText;
import io.chapar.train.LabelledText.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the spans of a text that touch ranges of it, the ranges asked for in their order. */
final class SpanCursor {
  private final List<Span> spans;
  private int first;

  SpanCursor(LabelledText text) {
    this.spans = text.spans();
  }

  List<Span> within(int start, int end) {
    while (first < spans.size() && spans.get(first).end() <= start) {
      first++;
    }
    List<Span> found = new ArrayList<>();
    for (int i = first; i < spans.size() && spans.get(i).start() < end; i++) {
      found.add(spans.get(i));
    }
    return found;
  }

  /** The span that has most of a range; null for none. */
  @Nullable Span most(int start, int end) {
    Span most = null;
    int length = 0;
    for (Span span : within(start, end)) {
      int shared = Math.min(end, span.end()) - Math.max(start, span.start());
      if (shared > length) {
        most = span;
        length = shared;
      }
    }
    return most;
  }
}
