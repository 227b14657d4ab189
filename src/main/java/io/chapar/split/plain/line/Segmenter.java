package io.chapar.split.plain.line;

import io.chapar.split.metadata.Labels;
import io.chapar.split.plain.line.LineJoiner.JoinedLine;
import io.chapar.split.plain.line.TextLines.TextLine;
import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.Markers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Cuts joined lines wherever texts of two kinds may touch. It cuts too often rather than too
 * seldom: what belongs together gets the same label and is put together again.
 */
public final class Segmenter {
  private static final int DENSE = 600;
  private static final int FEW_LINES = 3;
  private static final double MOST_OF_IT = Threshold.TEXT_MOST_IN_LINE.value();
  private static final double SURE = Threshold.TEXT_JOINED.value();

  private final Markers markers;
  private final Labels labels;

  public Segmenter(Markers markers, Labels labels) {
    this.markers = markers;
    this.labels = labels;
  }

  public List<Segment> segments(List<JoinedLine> lines) {
    List<Segment> segments = new ArrayList<>();
    long all = lines.stream().mapToLong(line -> line.text().length()).sum();
    for (int i = 0; i < lines.size(); i++) {
      int length = lines.get(i).text().length();
      boolean dense = length > DENSE && (lines.size() <= FEW_LINES || length > all * MOST_OF_IT);
      add(segments, lines.get(i), i, dense);
    }
    return segments;
  }

  /**
   * @param dense whether much of the document stands in this line
   */
  private void add(List<Segment> segments, JoinedLine line, int number, boolean dense) {
    LinePieces pieces = new LinePieces(line, number, segments);
    SortedMap<Integer, Cut> cuts = new Cuts(line.text(), markers, labels, dense).find();
    doubtfulJoins(line).forEach(place -> cuts.put(place, Cut.WRAPPED));
    for (Map.Entry<Integer, Cut> cut : cuts.entrySet()) {
      pieces.cut(cut.getKey(), cut.getValue());
    }
    pieces.cut(line.text().length(), Cut.LINE);
  }

  /** Where lines begin in the text of a joined line that may not go on with those above them. */
  private static List<Integer> doubtfulJoins(JoinedLine line) {
    List<Integer> places = new ArrayList<>();
    int end = -1;
    for (int i = 0; i < line.lines().size(); i++) {
      if (i > 0 && line.joins().get(i) < SURE) {
        places.add(end);
      }
      end += 1 + line.lines().get(i).text().length();
    }
    return places;
  }

  /** The pieces of one joined line, from one cut to the next, without what parts them. */
  private static final class LinePieces {
    private final JoinedLine line;
    private final String text;
    private final int number;
    private final List<Segment> segments;
    private Cut why = Cut.LINE;
    private int start;
    private int lastEnd = -1;
    private int lineOfStart;
    private int startOfLine;

    LinePieces(JoinedLine line, int number, List<Segment> segments) {
      this.line = line;
      this.text = line.text();
      this.number = number;
      this.segments = segments;
    }

    /**
     * Ends the piece that goes on, if there is anything in it, and says why the next one begins.
     */
    void cut(int at, Cut next) {
      int from = start;
      int to = at;
      while (from < to && isBetween(text.charAt(from), from > 0)) {
        from++;
      }
      while (to > from && isBetween(text.charAt(to - 1), to < text.length())) {
        to--;
      }
      if (from < to) {
        add(from, to);
        start = at;
        why = next;
      }
    }

    private void add(int from, int to) {
      boolean first = lastEnd < 0;
      int place = place(from);
      boolean begins = first || why == Cut.WRAPPED;
      float join = begins ? line.joins().get(lineOfStart) : 1;
      segments.add(
          new Segment(
              text.substring(from, to),
              place,
              place(to),
              why,
              number,
              first ? line.lines().get(0).gap() : 0,
              line.lines().size(),
              join,
              first ? " " : text.substring(lastEnd, from)));
      lastEnd = to;
    }

    /** Where a character of the text stands in the document; asked for in their order. */
    private int place(int at) {
      TextLine here = line.lines().get(lineOfStart);
      while (at > startOfLine + here.text().length()) {
        startOfLine += here.text().length() + 1;
        here = line.lines().get(++lineOfStart);
      }
      return here.start() + at - startOfLine;
    }

    private static boolean isBetween(char c, boolean within) {
      return TextLines.isSpace(c) || within && "|•·¦*".indexOf(c) >= 0;
    }
  }
}
