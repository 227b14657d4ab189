package io.chapar.split.plain.label;

import io.chapar.article.CpuBudget;
import io.chapar.split.header.DatedLine;
import io.chapar.split.metadata.Labels;
import io.chapar.split.wording.BylineNames;
import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines that are a field whatever they were taken for: the name of a field, a colon, and a value of
 * the form that the field has. "Published: 3 May 2024" is no paragraph and no item of a list.
 */
public final class FieldLines {
  private static final int LONGEST = 120;
  private static final int LONGEST_ID = 25;

  private final DatedLine datedLine = new DatedLine();
  private final Labels labels;
  private final BylineNames names;

  public FieldLines(Labels labels, BylineNames names) {
    this.labels = labels;
    this.names = names;
  }

  /** The same segments with the labels of such lines. */
  public List<LabelledSegment> settled(List<LabelledSegment> segments) {
    List<LabelledSegment> settled = new ArrayList<>(segments);
    TextLabel block = null;
    int from = 0;
    while (from < settled.size()) {
      CpuBudget.tick();
      List<LabelledSegment> line = settled.subList(from, endOfLine(segments, from));
      TextLabel label = line.get(0).label();
      block = label == null ? block : label;
      boolean body = block != null && block.isBody();
      (body ? field(text(line)) : FieldLines.none()).ifPresent(field -> settle(line, field));
      for (LabelledSegment one : line) {
        block = one.label() == null ? block : one.label();
      }
      from += line.size();
    }
    return settled;
  }

  /** The first segment of the line has the label, the others go on with it. */
  private static void settle(List<LabelledSegment> line, TextLabel field) {
    for (int i = 0; i < line.size(); i++) {
      line.set(i, line.get(i).as(i == 0 ? field : null));
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

  /** Of a long line its beginning. */
  private static String text(List<LabelledSegment> line) {
    StringBuilder text = new StringBuilder(line.get(0).text());
    for (int i = 1; i < line.size() && text.length() <= LONGEST; i++) {
      text.append(line.get(i).segment().between()).append(line.get(i).text());
    }
    return text.toString();
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
