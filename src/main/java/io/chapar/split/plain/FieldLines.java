package io.chapar.split.plain;

import io.chapar.split.header.DatedLine;
import io.chapar.split.metadata.Labels;
import io.chapar.split.wording.Letters;
import io.chapar.split.wording.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines that are a field whatever they were taken for: the name of a field, a colon, and a value of
 * the form that the field has. "Published: 3 May 2024" is no paragraph and no item of a list.
 */
final class FieldLines {
  private static final int LONGEST = 120;
  private static final int LONGEST_ID = 25;

  private final DatedLine datedLine = new DatedLine();
  private final Labels labels;
  private final Names names;

  FieldLines(Labels labels, Names names) {
    this.labels = labels;
    this.names = names;
  }

  /** The same segments with the labels of such lines. */
  List<LabelledSegment> settled(List<LabelledSegment> segments) {
    List<LabelledSegment> settled = new ArrayList<>(segments);
    TextLabel block = null;
    for (int i = 0; i < settled.size(); i = endOfLine(segments, i)) {
      TextLabel label = settled.get(i).label();
      block = label == null ? block : label;
      boolean body = block != null && block.isBody();
      int start = i;
      (body ? field(line(segments, i)) : FieldLines.none())
          .ifPresent(field -> settle(settled, start, endOfLine(segments, start), field));
      for (int next = i; next < endOfLine(segments, i); next++) {
        block = settled.get(next).label() == null ? block : settled.get(next).label();
      }
    }
    return settled;
  }

  /** The first segment of the line has the label, the others go on with it. */
  private static void settle(List<LabelledSegment> settled, int from, int to, TextLabel field) {
    for (int i = from; i < to; i++) {
      settled.set(i, settled.get(i).as(i == from ? field : null));
    }
  }

  private static int endOfLine(List<LabelledSegment> segments, int from) {
    int line = segments.get(from).segment().line();
    int end = from + 1;
    while (end < segments.size() && segments.get(end).segment().line() == line) {
      end++;
    }
    return end;
  }

  private static String line(List<LabelledSegment> segments, int from) {
    StringBuilder line = new StringBuilder(segments.get(from).text());
    for (int i = from + 1; i < endOfLine(segments, from) && line.length() <= LONGEST; i++) {
      line.append(segments.get(i).segment().between()).append(segments.get(i).text());
    }
    return line.toString();
  }

  private Optional<TextLabel> field(String text) {
    return text.length() > LONGEST ? Optional.empty() : labels.read(text).flatMap(this::field);
  }

  private Optional<TextLabel> field(Labels.Labelled line) {
    String value = line.value();
    return switch (line.field()) {
      case PUBLISHED, MODIFIED -> isDate(value) ? Optional.of(TextLabel.DATE) : none();
      case ARTICLE_ID -> isId(value) ? Optional.of(TextLabel.ID) : none();
      case BYLINES -> names.isAlone(value) ? Optional.of(TextLabel.BYLINE) : none();
      default -> none();
    };
  }

  private boolean isDate(String value) {
    return datedLine.holds(value) && !Letters.endsWithStop(value);
  }

  private static Optional<TextLabel> none() {
    return Optional.empty();
  }

  /** One word of figures. */
  private static boolean isId(String value) {
    return value.length() <= LONGEST_ID
        && value.indexOf(' ') < 0
        && value.chars().anyMatch(c -> Letters.isDigit((char) c));
  }
}
