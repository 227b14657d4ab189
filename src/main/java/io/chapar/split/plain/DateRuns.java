package io.chapar.split.plain;

import io.chapar.article.CpuBudget;
import io.chapar.split.header.DatedLine;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Labels;
import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.plain.line.Cut;
import io.chapar.split.plain.line.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The dates of a document: neighbours in one line, and a clock time below a day, are one date, and
 * the name of a field above a date belongs to it.
 */
final class DateRuns {
  private static final int LONGEST = 300;
  private static final int NEAR = 2;
  private static final int SHORTEST_HEAD = 40;
  private static final int LONGEST_SUMMARY = 120;

  /** So many lines that begin alike are compared. */
  private static final int MOST_PLACES = 50;

  private static final Pattern MAIL = Pattern.compile("[\\w.-]@[\\w-]+\\.");

  private final DatedLine datedLine = new DatedLine();
  private final List<LabelledSegment> segments;
  private final Labels labels;

  /** Where each text stands. */
  private final Map<String, List<Integer>> places = new HashMap<>();

  DateRuns(List<LabelledSegment> segments, Labels labels) {
    this.segments = segments;
    this.labels = labels;
    for (int i = 0; i < segments.size(); i++) {
      places.computeIfAbsent(segments.get(i).text(), text -> new ArrayList<>()).add(i);
    }
  }

  /**
   * A date as it stands, with its label, and the first of its segments.
   *
   * @param atHead whether no paragraph stands above it
   * @param ofMail whether the addresses of a mail stand beside it: it was sent then
   * @param repeated whether it stands there again with words beside it, as the head of a page does
   */
  record Run(
      String text, LabelledSegment segment, boolean atHead, boolean ofMail, boolean repeated) {}

  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    boolean atHead = true;
    for (int i = 0; i < segments.size(); i++) {
      CpuBudget.tick();
      atHead &= !isText(segments.get(i));
      if (isDate(segments.get(i))) {
        int end = end(i);
        runs.add(new Run(text(i, end), segments.get(i), atHead, isOfMail(i), isRepeated(i, end)));
        i = end - 1;
      }
    }
    return runs;
  }

  /** A short paragraph above a date may be a summary. */
  private static boolean isText(LabelledSegment segment) {
    return segment.is(TextLabel.PARAGRAPH) && segment.text().length() > LONGEST_SUMMARY;
  }

  /** A dateline may be a day and nothing else. */
  private boolean isDate(LabelledSegment segment) {
    return segment.is(TextLabel.DATE)
        || segment.is(TextLabel.DATELINE) && datedLine.is(segment.text());
  }

  private boolean isRepeated(int from, int to) {
    String head = text(from, to);
    if (head.length() < SHORTEST_HEAD) {
      return false;
    }
    return places.getOrDefault(segments.get(from).text(), List.of()).stream()
        .limit(MOST_PLACES)
        .anyMatch(i -> i != from && text(i, i + to - from).equals(head));
  }

  private boolean isOfMail(int at) {
    return isOfMail(at, -1) || isOfMail(at, 1);
  }

  /** Whether an address stands near in this direction, and nothing parts it from the date. */
  private boolean isOfMail(int at, int step) {
    for (int i = at + step; i >= 0 && i < segments.size() && (i - at) * step <= NEAR; i += step) {
      LabelledSegment here = segments.get(i);
      int gap = segments.get(step > 0 ? i : i + 1).segment().gap();
      if (here.isBody() || gap > 0) {
        return false;
      }
      if (here.text().length() < LONGEST && MAIL.matcher(here.text()).find()) {
        return true;
      }
    }
    return MAIL.matcher(segments.get(at).text()).find();
  }

  private int end(int first) {
    int end = first + 1;
    while (end < segments.size() && goesOn(end)) {
      end++;
    }
    return end;
  }

  private boolean goesOn(int at) {
    LabelledSegment here = segments.get(at);
    Segment segment = here.segment();
    boolean sameLine = segment.line() == segments.get(at - 1).segment().line();
    boolean date = here.is(TextLabel.DATE) || here.label() == null;
    if (labels.dates(here.text(), Field.PUBLISHED) || labels.dates(here.text(), Field.MODIFIED)) {
      return false;
    }
    boolean time = here.text().length() < 20 && datedLine.isTime(here.text());
    return date && (sameLine ? segment.cut() != Cut.LABEL : time && segment.gap() == 0);
  }

  private String text(int first, int end) {
    StringBuilder text = new StringBuilder();
    if (first > 0 && segments.get(first - 1).is(TextLabel.LABEL)) {
      String label = segments.get(first - 1).text();
      text.append(label).append(label.endsWith(":") ? " " : ": ");
    }
    for (int i = first; i < Math.min(end, segments.size()) && text.length() < LONGEST; i++) {
      text.append(i > first ? " | " : "").append(segments.get(i).text());
    }
    return text.toString();
  }
}
