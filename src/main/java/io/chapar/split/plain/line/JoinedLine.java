package io.chapar.split.plain.line;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of which each goes on where the one above it broke off: a paragraph that was wrapped, or
 * one line.
 *
 * @param joins how probable it is that each line goes on with the line above it, from 0 to 1
 * @param text of all lines, with a space for each line end
 */
record JoinedLine(List<TextLine> lines, List<Float> joins, String text) {

  static JoinedLine of(List<TextLine> lines, List<Float> joins) {
    String text =
        lines.size() == 1
            ? lines.get(0).text()
            : lines.stream().map(TextLine::text).collect(Collectors.joining(" "));
    return new JoinedLine(List.copyOf(lines), List.copyOf(joins), text);
  }
}
