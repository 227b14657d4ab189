package io.chapar.split.plain;

import io.chapar.labelling.SequenceModel;
import io.chapar.split.metadata.Labels;
import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.BylineNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Chooses the lines that name a document's writers, as learned weights weigh their evidence ({@code
 * writers.tsv}). A line is one element: so the chain is a logistic regression.
 */
final class WriterModel {
  /** A resource beside this class. */
  static final String WEIGHTS = "writers.tsv";

  /** The labels: what a line may be. */
  static final List<String> LABELS = List.of("other", "writer");

  private static final float SURE = Threshold.TEXT_WRITER.probability();
  private static final float LIKELIEST = Threshold.TEXT_LIKELIEST_WRITER.probability();

  private static final int REASONS = 3;

  private final SequenceModel model;

  WriterModel() {
    this(SequenceModel.read(WriterModel.class, WEIGHTS, WriterEvidence.SPACE));
  }

  WriterModel(SequenceModel model) {
    this.model = model;
  }

  /**
   * The names in a line.
   *
   * @param segment labelled a byline, with what speaks for it
   * @param announced by a word
   * @param alone whether it is a name and nothing else
   */
  record Line(
      String value, LabelledSegment segment, float probability, boolean announced, boolean alone) {
    /** That of its line in the document. */
    int number() {
      return segment.segment().line();
    }

    boolean isSure() {
      return probability >= SURE;
    }
  }

  /**
   * The surest first.
   *
   * @param title index of the segment that is the headline; -1 for none
   */
  List<Line> of(
      List<LabelledSegment> segments,
      BylineNames names,
      Labels labels,
      PublisherNames publishers,
      int title) {
    WriterEvidence evidence = new WriterEvidence(segments, names, labels, publishers, title);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      int at = i;
      evidence
          .form(i)
          .map(named -> line(segments.get(at), named, evidence.of(at, named)))
          .filter(line -> line.probability >= LIKELIEST)
          .ifPresent(lines::add);
    }
    lines.sort(Comparator.comparingDouble(line -> -line.probability));
    return chosen(lines);
  }

  /** Beside a line that a word announces, other lines name those who did something else. */
  private static List<Line> chosen(List<Line> lines) {
    List<Line> sure = lines.stream().filter(Line::isSure).toList();
    if (sure.isEmpty()) {
      return lines.stream().limit(1).toList();
    }
    Set<Integer> announced =
        sure.stream().filter(Line::announced).map(Line::number).collect(Collectors.toSet());
    return announced.isEmpty()
        ? sure
        : sure.stream()
            .filter(line -> line.announced || line.alone && isBeside(line, announced))
            .toList();
  }

  /** In one of the lines, or directly above or below it. */
  private static boolean isBeside(Line line, Set<Integer> lines) {
    return IntStream.rangeClosed(line.number() - 1, line.number() + 1).anyMatch(lines::contains);
  }

  private Line line(LabelledSegment segment, WriterForms.Named named, int[] features) {
    int writer = model.label(LABELS.get(1));
    float probability = model.label(new int[][] {features}).probability(0, writer);
    List<String> reasons =
        model.evidence(features, writer, REASONS).stream()
            .map(SequenceModel.Vote::feature)
            .toList();
    return new Line(
        named.value(),
        segment.as(TextLabel.BYLINE).because(reasons),
        probability,
        named.isAnnounced(),
        named.form() == WriterEvidence.Form.NAME);
  }
}
