package io.chapar.split.plain.label;

import io.chapar.split.plain.line.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment and what it is.
 *
 * @param label null where it goes on with the segment before it
 * @param probability of the label, from 0 to 1
 * @param title how probable it is that it is the title, whatever its label
 * @param byline how probable it is that it names the writer, whatever its label
 * @param evidence the features that speak most for the label
 */
public record LabelledSegment(
    Segment segment,
    @Nullable TextLabel label,
    float probability,
    float title,
    float byline,
    List<String> evidence) {

  /** The same, which is surely not the title. */
  LabelledSegment untitled() {
    return new LabelledSegment(segment, label, probability, 0, byline, evidence);
  }

  /** The same with another label; null for a part of what is before it. */
  public LabelledSegment as(@Nullable TextLabel other) {
    return new LabelledSegment(segment, other, probability, title, byline, evidence);
  }

  /** The same with other evidence. */
  public LabelledSegment because(List<String> reasons) {
    return new LabelledSegment(segment, label, probability, title, byline, reasons);
  }

  /** A segment that goes on with this one, with the label of this one. */
  public LabelledSegment goingOn(LabelledSegment next) {
    return new LabelledSegment(next.segment, label, probability, title, byline, next.evidence);
  }

  /** The text of a segment and of those that go on with it. */
  public static String whole(List<LabelledSegment> segments, int at) {
    StringBuilder text = new StringBuilder(segments.get(at).text());
    for (int i = at + 1; i < segments.size() && segments.get(i).label() == null; i++) {
      text.append(segments.get(i).segment().between()).append(segments.get(i).text());
    }
    return text.toString();
  }

  public String text() {
    return segment.text();
  }

  public boolean is(TextLabel other) {
    return label == other;
  }

  public boolean isBody() {
    return label != null && label.isBody();
  }
}
