package io.chapar.split.plain.label;

import io.chapar.split.tuning.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a document cannot do without: where no segment is text, what is called a summary is; where
 * no line is a title, the only line above the text is, unless it tells of the document.
 */
final class LoneLines {
  private static final Set<TextLabel> NO_TITLES =
      Set.of(
          TextLabel.DATE,
          TextLabel.DATELINE,
          TextLabel.BYLINE,
          TextLabel.ID,
          TextLabel.SOURCE,
          TextLabel.LEGAL);

  private static final float LIKELY = Threshold.TEXT_LONE_LIKELY.probability();

  private LoneLines() {}

  static List<LabelledSegment> settled(List<LabelledSegment> segments) {
    return titled(texted(segments));
  }

  private static List<LabelledSegment> texted(List<LabelledSegment> segments) {
    return segments.stream().anyMatch(LabelledSegment::isBody)
        ? segments
        : segments.stream()
            .map(one -> one.is(TextLabel.SUMMARY) ? one.as(TextLabel.PARAGRAPH) : one)
            .toList();
  }

  private static List<LabelledSegment> titled(List<LabelledSegment> segments) {
    boolean lone =
        segments.size() > 1
            && !segments.get(0).isBody()
            && segments.get(1).is(TextLabel.PARAGRAPH)
            && segments.stream().noneMatch(one -> one.is(TextLabel.TITLE))
            && !isOfDocument(segments.get(0));
    if (!lone) {
      return segments;
    }
    List<LabelledSegment> settled = new ArrayList<>(segments);
    settled.set(0, segments.get(0).as(TextLabel.TITLE));
    return settled;
  }

  /** A word and a figure is an identifier only where a colon parts them. */
  private static boolean isOfDocument(LabelledSegment one) {
    boolean named = !one.is(TextLabel.ID) || one.text().contains(":");
    return named && one.probability() >= LIKELY && NO_TITLES.stream().anyMatch(one::is);
  }
}
