package io.chapar.split.plain.label;

import io.chapar.article.BlockKind;
import io.chapar.labelling.Labelling;
import io.chapar.labelling.SequenceModel;
import io.chapar.labelling.WordOdds;
import io.chapar.split.metadata.Labels;
import io.chapar.split.plain.line.Cut;
import io.chapar.split.plain.line.Ending;
import io.chapar.split.plain.line.LineJoiner;
import io.chapar.split.plain.line.Segment;
import io.chapar.split.plain.line.Segmenter;
import io.chapar.split.plain.line.TextLines;
import io.chapar.split.plain.line.TextLines.TextLine;
import io.chapar.split.plain.line.TextShape;
import io.chapar.split.site.Publishers;
import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.BylineNames;
import io.chapar.split.wording.Markers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says of each segment of a document what it is, by learned weights ({@code labels.tsv}).
 *
 * <p>The weights know one label more than {@link TextLabel}: that a segment goes on with the one
 * before it.
 */
public final class TextLabeller {
  public static final String WEIGHTS = "labels.tsv";
  public static final String WORDS = "word-odds.tsv";
  public static final String CONTINUED = "CONTINUED";
  private static final int MOST_EVIDENCE = 3;
  private static final int LONGEST_CREDIT = 80;

  private static final float APART = Threshold.TEXT_APART.probability();
  private static final float SURE = Threshold.TEXT_TITLE_SURE.probability();
  private static final float UNSURE = Threshold.TEXT_TITLE_UNSURE.probability();
  private static final float DOUBTFUL = Threshold.TEXT_SUMMARY_DOUBTFUL.probability();
  private static final float CLEARLY = Threshold.TEXT_CLEARLY.probability();

  private static final int MOST_DATELINE_WORDS = 3;

  private final LineJoiner joiner;
  private final SequenceModel model;
  private final Segmenter segmenter;
  private final WordEvidence words;
  private final int[] textLabels;
  private final int[] otherLabels;

  public TextLabeller(Markers markers, Labels labels, BylineNames names, Publishers publishers) {
    this(
        markers,
        labels,
        names,
        publishers,
        new LineJoiner(),
        SequenceModel.read(TextLabeller.class, WEIGHTS, SegmentFeatures.space()),
        WordOdds.read(TextLabeller.class, WORDS));
  }

  public TextLabeller(
      Markers markers,
      Labels labels,
      BylineNames names,
      Publishers publishers,
      LineJoiner joiner,
      SequenceModel model,
      WordOdds odds) {
    this.joiner = joiner;
    this.model = model;
    this.textLabels = labels(model, true);
    this.otherLabels = labels(model, false);
    this.segmenter = new Segmenter(markers, labels);
    this.words = new WordEvidence(markers, labels, names, publishers, odds);
  }

  /** The indices of the labels that are text, or of those that are not. */
  private static int[] labels(SequenceModel model, boolean isText) {
    return IntStream.range(0, model.labels().size())
        .filter(i -> !model.labels().get(i).equals(CONTINUED))
        .filter(i -> TextLabel.valueOf(model.labels().get(i)).isBody() == isText)
        .toArray();
  }

  /**
   * @param title what is known to be the title from outside, folded; empty for nothing
   */
  public List<LabelledSegment> label(String document, String title) {
    List<TextLine> lines = TextLines.of(document);
    if (lines.isEmpty()) {
      return List.of();
    }
    List<Segment> segments = segmenter.segments(joiner.join(lines));
    SegmentFeatures features = new SegmentFeatures(segments, words, title);
    Labelling labelling = model.label(segments.size(), features::of);
    Settling settling = new Settling();
    for (int i = 0; i < segments.size(); i++) {
      LabelledSegment one =
          new LabelledSegment(
              segments.get(i),
              likeliest(labelling, i),
              labelling.probability(i),
              labelling.probability(i, model.label(TextLabel.TITLE.name())),
              labelling.probability(i, model.label(TextLabel.BYLINE.name())),
              evidence(features.of(i), labelling.label(i)));
      settling.add(one);
    }
    return LoneLines.settled(settleHeadings(settling.settled));
  }

  /**
   * Null where a segment goes on. Else whether it is text is decided by all labels together, where
   * they clearly say other than the likeliest chain: no single label may be likely. What is a
   * summary, but may well be text, is text: a paragraph lost is worse than a summary kept.
   */
  private @Nullable TextLabel likeliest(Labelling labelling, int at) {
    String name = labelling.name(at);
    if (name.equals(CONTINUED)) {
      return null;
    }
    TextLabel label = TextLabel.valueOf(name);
    float text = sum(labelling, at, textLabels);
    float around = sum(labelling, at, otherLabels);
    if (label == TextLabel.SUMMARY) {
      return text > DOUBTFUL ? TextLabel.PARAGRAPH : label;
    }
    boolean isOther = label.isBody() ? around > CLEARLY * text : text > CLEARLY * around;
    return isOther ? best(labelling, at, label.isBody() ? otherLabels : textLabels) : label;
  }

  private static float sum(Labelling labelling, int at, int[] labels) {
    float sum = 0;
    for (int label : labels) {
      sum += labelling.probability(at, label);
    }
    return sum;
  }

  /** The most probable of some labels. */
  private TextLabel best(Labelling labelling, int at, int[] labels) {
    int best = labels[0];
    for (int label : labels) {
      best = labelling.probability(at, label) > labelling.probability(at, best) ? label : best;
    }
    return TextLabel.valueOf(model.labels().get(best));
  }

  /** Settles the labels of segments in their order by what stands directly before each. */
  private final class Settling {
    private final List<LabelledSegment> settled = new ArrayList<>();
    private @Nullable LabelledSegment last;

    /** The last segment that has a label: those behind it go on with it. */
    private @Nullable LabelledSegment block;

    void add(LabelledSegment one) {
      LabelledSegment next = last == null || block == null ? one : settled(one, last, block);
      settled.add(next);
      last = next;
      block = next.label() == null && block != null ? block : next;
    }

    /**
     * A line below the end of a sentence begins a block, whatever its label; one below a title that
     * surely does not go on with it is a summary, and so is a doubtful title below a sure one; and
     * the credit of a picture at the end of a paragraph is none of it.
     */
    private LabelledSegment settled(
        LabelledSegment one, LabelledSegment before, LabelledSegment block) {
      boolean loose = one.label() == null;
      boolean line = loose && one.segment().cut() == Cut.LINE;
      if (line && before.is(TextLabel.TITLE) && one.segment().join() < APART) {
        return one.as(TextLabel.SUMMARY);
      }
      if (loose && block.isBody() && isCredit(one)) {
        return one.as(TextLabel.CREDIT);
      }
      boolean titles = before.is(TextLabel.TITLE) && one.is(TextLabel.TITLE);
      if (titles && one.segment().cut() == Cut.LINE && isLessSure(one, before)) {
        return one.as(TextLabel.SUMMARY).untitled();
      }
      boolean paragraph = block.is(TextLabel.PARAGRAPH);
      boolean apart = line && paragraph && Ending.of(before.text()).isStop();
      return apart
          ? one.as(TextLabel.PARAGRAPH)
          : paragraph && goesOn(before, one) ? one.as(null) : one;
    }
  }

  /** Whether of two titles one below the other the first is sure, and the second is not. */
  private static boolean isLessSure(LabelledSegment one, LabelledSegment before) {
    return one.probability() < UNSURE && before.probability() > SURE;
  }

  private boolean isCredit(LabelledSegment one) {
    return one.text().length() <= LONGEST_CREDIT
        && words.marker(new TextShape(one.text())) == BlockKind.CREDIT;
  }

  /** Two paragraphs in one line are one, unless the line shows that they were glued. */
  private static boolean goesOn(LabelledSegment before, LabelledSegment one) {
    boolean both = one.is(TextLabel.PARAGRAPH) && before.segment().line() == one.segment().line();
    Cut cut = one.segment().cut();
    boolean glued = cut == Cut.GLUED || cut == Cut.RUN_ON || cut == Cut.AFTER_ADDRESS;
    boolean ended = cut == Cut.WRAPPED && Ending.of(before.text()).isStop();
    return both && !glued && !ended;
  }

  private List<String> evidence(int[] features, int label) {
    return model.evidence(SegmentFeatures.readable(features), label, MOST_EVIDENCE).stream()
        .map(SequenceModel.Vote::feature)
        .toList();
  }

  /** The labels that weights may know. */
  public static List<String> names() {
    return Stream.concat(Stream.of(TextLabel.values()).map(Enum::name), Stream.of(CONTINUED))
        .toList();
  }

  /**
   * Headings stand between paragraphs. A word or two above the first are the dateline, and what
   * looks like a heading below the last announces something else.
   */
  private static List<LabelledSegment> settleHeadings(List<LabelledSegment> segments) {
    int first = 0;
    while (first < segments.size() && !isPlainText(segments.get(first))) {
      first++;
    }
    int last = segments.size() - 1;
    while (last >= 0 && !isPlainText(segments.get(last))) {
      last--;
    }
    List<LabelledSegment> settled = new ArrayList<>(segments);
    for (int i = 0; i < segments.size() && first <= last; i++) {
      LabelledSegment one = segments.get(i);
      if (one.is(TextLabel.HEADING) && (i < first || i > last)) {
        settled.set(i, one.as(i > last ? TextLabel.RELATED : aboveText(one)));
      }
    }
    return settled;
  }

  private static boolean isPlainText(LabelledSegment segment) {
    return segment.isBody() && !segment.is(TextLabel.HEADING);
  }

  private static TextLabel aboveText(LabelledSegment heading) {
    boolean few = new TextShape(heading.text()).wordCount <= MOST_DATELINE_WORDS;
    return few ? TextLabel.DATELINE : TextLabel.HEADING;
  }
}
