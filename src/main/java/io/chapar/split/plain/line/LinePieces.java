package io.chapar.split.plain.line;

import java.util.List;

/** The pieces of one joined line, from one cut to the next, without what parts them. */
final class LinePieces {
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

  /** Ends the piece that goes on, if there is anything in it, and says why the next one begins. */
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
