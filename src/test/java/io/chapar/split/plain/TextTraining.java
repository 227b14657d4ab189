package io.chapar.split.plain;

import io.chapar.labelling.SequenceModel;
import io.chapar.labelling.WordOdds;
import io.chapar.split.metadata.Labels;
import io.chapar.split.plain.label.SegmentFeatures;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.plain.label.TextLabeller;
import io.chapar.split.plain.label.WordEvidence;
import io.chapar.split.plain.line.JoinFeatures;
import io.chapar.split.plain.line.LineJoiner;
import io.chapar.split.plain.line.Segment;
import io.chapar.split.plain.line.Segmenter;
import io.chapar.split.plain.line.TextLines;
import io.chapar.split.plain.line.TextLines.TextLine;
import io.chapar.split.site.Publishers;
import io.chapar.split.wording.BylineNames;
import io.chapar.split.wording.Markers;
import io.chapar.train.ClippingOdds;
import io.chapar.train.CrfTrainer;
import io.chapar.train.LabelledSequence;
import io.chapar.train.LabelledText;
import io.chapar.train.LabelledText.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Learns the two models of the plain-text reader from labelled texts. */
final class TextTraining {
  private static final int LONGEST = 60_000;

  /** The part of the texts that the first model learns from: one of so many. */
  private static final int SHARE = 4;

  /** So many texts are learned as if their language had no tables of words. */
  private static final double WORDLESS = 0.1;

  /** How often each of our own documents is learned: they are few, and no generator wrote them. */
  private static final int GOLDEN = 5;

  final BylineNames names = new BylineNames();
  final Markers markers = new Markers(names);
  final Labels labels = new Labels();
  final Publishers publishers = new Publishers(List.of());
  private final Segmenter segmenter = new Segmenter(markers, labels);
  private final ClippingOdds odds;
  private final List<GoldenText> goldens;
  private final int epochs;
  private final long seed;

  TextTraining(int epochs, long seed, List<GoldenText> goldens, ClippingOdds odds) {
    this.odds = odds;
    this.epochs = epochs;
    this.seed = seed;
    this.goldens = goldens;
  }

  /** Learns which lines go on. */
  SequenceModel joins(List<LabelledText> texts) {
    List<String> names = List.of(LineJoiner.NEW, LineJoiner.CONTINUED);
    List<LabelledSequence> sequences = new ArrayList<>();
    for (LabelledText text : texts) {
      List<TextLine> lines = TextLines.of(text.text());
      if (!lines.isEmpty() && text.text().length() < LONGEST) {
        sequences.add(joins(text, lines));
      }
    }
    for (GoldenText golden : goldens) {
      sequences.addAll(Collections.nCopies(GOLDEN, golden.joins()));
    }
    return new CrfTrainer(JoinFeatures.space(), names, epochs, seed).averaged().train(sequences);
  }

  private static LabelledSequence joins(LabelledText text, List<TextLine> lines) {
    JoinFeatures features = new JoinFeatures(lines);
    int[][] all = new int[lines.size()][];
    int[] gold = new int[lines.size()];
    SpanCursor spans = new SpanCursor(text);
    int before = -1;
    for (int i = 0; i < all.length; i++) {
      all[i] = features.of(i);
      List<Span> here = spans.within(lines.get(i).start(), lines.get(i).end());
      gold[i] = !here.isEmpty() && here.get(0).paragraph() == before ? 1 : 0;
      before = here.isEmpty() ? -1 : here.get(here.size() - 1).paragraph();
    }
    return new LabelledSequence(all, gold);
  }

  /** Learns what segments are, as the lines are joined by the other model. */
  SequenceModel labels(List<LabelledText> texts, LineJoiner joiner) {
    Random random = new Random(seed);
    List<Labelled> all = new ArrayList<>();
    for (LabelledText text : texts) {
      if (text.text().length() < LONGEST && !text.text().isBlank()) {
        all.add(labelled(text, joiner, random.nextDouble() < WORDLESS));
      }
    }
    SequenceModel first = train(all.subList(0, all.size() / SHARE));
    for (GoldenText golden : goldens) {
      all.addAll(Collections.nCopies(GOLDEN, labelled(golden, joiner, first)));
    }
    return train(all);
  }

  private SequenceModel train(List<Labelled> all) {
    Set<String> seen = new TreeSet<>();
    all.forEach(one -> seen.addAll(one.labels()));
    List<String> names = TextLabeller.names().stream().filter(seen::contains).toList();
    List<LabelledSequence> sequences = all.stream().map(one -> one.numbered(names)).toList();
    return new CrfTrainer(SegmentFeatures.space(), names, epochs, seed).averaged().train(sequences);
  }

  /** What is no text of a golden document has the label that a first model finds likeliest. */
  private Labelled labelled(GoldenText golden, LineJoiner joiner, SequenceModel model) {
    List<Segment> segments = segmenter.segments(joiner.join(TextLines.of(golden.text())));
    SegmentFeatures features = new SegmentFeatures(segments, words(odds.all()), "");
    int[][] all = new int[segments.size()][];
    for (int i = 0; i < all.length; i++) {
      all[i] = features.of(i);
    }
    return new Labelled(all, golden.labels(segments, model.label(all), model.labels()));
  }

  private WordEvidence words(WordOdds words) {
    return new WordEvidence(markers, labels, names, publishers, words);
  }

  TextLabeller labeller(SequenceModel joins, SequenceModel labelling) {
    return new TextLabeller(
        markers, labels, names, publishers, new LineJoiner(joins), labelling, odds.all());
  }

  /** The segments of a text with their features and right labels. */
  private record Labelled(int[][] features, List<String> labels) {
    LabelledSequence numbered(List<String> names) {
      return new LabelledSequence(features, labels.stream().mapToInt(names::indexOf).toArray());
    }
  }

  private Labelled labelled(LabelledText text, LineJoiner joiner, boolean wordless) {
    List<Segment> segments = segmenter.segments(joiner.join(TextLines.of(text.text())));
    SegmentFeatures features =
        new SegmentFeatures(segments, wordless ? null : words(odds.of(text)), "");
    int[][] all = new int[segments.size()][];
    for (int i = 0; i < all.length; i++) {
      all[i] = features.of(i);
    }
    return new Labelled(all, gold(text, segments));
  }

  /** The label of the span that has most of a segment; that it goes on, within a block. */
  static List<String> gold(LabelledText text, List<Segment> segments) {
    List<String> gold = new ArrayList<>();
    SpanCursor spans = new SpanCursor(text);
    int before = -1;
    for (Segment segment : segments) {
      Span span = spans.most(segment.start(), segment.end());
      boolean goesOn = span != null && span.paragraph() == before;
      gold.add(
          goesOn
              ? TextLabeller.CONTINUED
              : (span == null ? TextLabel.NAVIGATION : span.label()).name());
      before = span == null ? -1 : span.paragraph();
    }
    return gold;
  }
}
