package io.chapar.split.plain.line;

import io.chapar.labelling.Labelling;
import io.chapar.labelling.SequenceModel;
import io.chapar.split.plain.line.TextLines.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Joins lines that were broken to a width, at a hyphen or in the middle of a sentence, by learned
 * weights ({@code joins.tsv}).
 */
public final class LineJoiner {
  public static final String WEIGHTS = "joins.tsv";
  public static final String NEW = "NEW";
  public static final String CONTINUED = "CONTINUED";

  private final SequenceModel model;
  private final int continued;

  public LineJoiner() {
    this(SequenceModel.read(LineJoiner.class, WEIGHTS, JoinFeatures.space()));
  }

  public LineJoiner(SequenceModel model) {
    this.model = model;
    this.continued = model.label(CONTINUED);
  }

  public List<JoinedLine> join(List<TextLine> lines) {
    JoinFeatures features = new JoinFeatures(lines);
    Labelling labelling = model.label(lines.size(), features::of);
    List<JoinedLine> joined = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || labelling.label(i) != continued || features.isApart(i)) {
        List<Float> joins =
            IntStream.range(from, i).mapToObj(at -> labelling.probability(at, continued)).toList();
        joined.add(JoinedLine.of(lines.subList(from, i), joins));
        from = i;
      }
    }
    return joined;
  }

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
}
