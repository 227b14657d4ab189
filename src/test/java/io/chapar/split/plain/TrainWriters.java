package io.chapar.split.plain;

import io.chapar.labelling.SequenceModel;
import io.chapar.split.plain.label.FieldLines;
import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.plain.label.TextLabeller;
import io.chapar.split.plain.line.Segment;
import io.chapar.train.ClippingOdds;
import io.chapar.train.ClippingVariants;
import io.chapar.train.CrfTrainer;
import io.chapar.train.LabelledSequence;
import io.chapar.train.LabelledText;
import io.chapar.train.LabelledText.Span;
import io.chapar.train.TextGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes the weights by which lines are chosen for the writer's, {@code TrainWriters OUT TEXTS},
 * from made texts and from clippings as the shipped labeller labels them; with {@code -} for OUT
 * leaves every third publisher out and prints how many of its lines are told right.
 */
public final class TrainWriters {
  private static final long SEED = 20261202;
  private static final int FOLDS = 3;
  private static final int EPOCHS = 8;

  /** Clippings are few, and no generator wrote them. */
  private static final float CLIPPING = 4;

  private final TextTraining training =
      new TextTraining(1, SEED, List.of(), ClippingOdds.of(List.of()));
  private final TextLabeller labeller =
      new TextLabeller(training.markers, training.labels, training.names, training.publishers);

  public static void main(String[] args) throws IOException {
    TrainWriters trainer = new TrainWriters();
    int count = Integer.parseInt(args[1]);
    if (args[0].equals("-")) {
      for (int fold = 0; fold < FOLDS; fold++) {
        int out = fold;
        SequenceModel model = trainer.writers(count, publisher -> fold(publisher) != out);
        System.out.println(
            "fold " + fold + " " + trainer.test(model, publisher -> fold(publisher) == out));
      }
      return;
    }
    SequenceModel writers = trainer.writers(count, publisher -> true);
    CrfTrainer.write(writers, remarks(args[1]), Path.of(args[0], WriterModel.WEIGHTS));
  }

  private static List<String> remarks(String count) {
    return List.of(
        "Weights of what tells the lines that name a document's writers: a logistic regression.",
        "Made by io.chapar.split.plain.TrainWriters with TEXTS " + count + ", seed " + SEED + ",",
        "from made texts of our own stories and clippings. The weights: Apache-2.0.");
  }

  private static int fold(String publisher) {
    return Math.floorMod(publisher.hashCode(), FOLDS);
  }

  private SequenceModel writers(int count, Predicate<String> publishers) {
    List<LabelledSequence> examples = new ArrayList<>();
    TextGenerator.of(List.of(), SEED)
        .texts(count)
        .filter(text -> publishers.test(text.host()))
        .forEach(text -> examples.addAll(examples(text, 1)));
    for (LabelledText text : ClippingVariants.of(publishers, SEED).originals()) {
      examples.addAll(examples(text, CLIPPING));
    }
    return new CrfTrainer(WriterEvidence.SPACE, WriterModel.LABELS, EPOCHS, SEED).train(examples);
  }

  /** Of the lines that may name a writer, and of all lines that do, those that are told right. */
  private String test(SequenceModel model, Predicate<String> publishers) {
    int right = 0;
    int all = 0;
    int missed = 0;
    int wrong = 0;
    for (LabelledText text : ClippingVariants.of(publishers, SEED).originals()) {
      for (LabelledSequence one : examples(text, 1)) {
        int found = model.label(one.features()).label(0);
        right += found == one.labels()[0] ? 1 : 0;
        missed += found < one.labels()[0] ? 1 : 0;
        wrong += found > one.labels()[0] ? 1 : 0;
        all++;
      }
    }
    return right + " of " + all + ", missed " + missed + ", wrong " + wrong;
  }

  private List<LabelledSequence> examples(LabelledText text, float weight) {
    List<LabelledSegment> segments =
        TitleOf.titled(
            new FieldLines(training.labels, training.names)
                .settled(labeller.label(text.text(), "")));
    int title = TitleOf.among(segments).map(found -> segments.indexOf(found.segment())).orElse(-1);
    WriterEvidence evidence =
        new WriterEvidence(
            segments, training.names, training.labels, new PublisherNames(segments), title);
    List<LabelledSequence> examples = new ArrayList<>();
    SpanCursor spans = new SpanCursor(text);
    for (int i = 0; i < segments.size(); i++) {
      int at = i;
      Segment segment = segments.get(i).segment();
      Span span = spans.most(segment.start(), segment.end());
      int writer = span != null && span.label() == TextLabel.BYLINE ? 1 : 0;
      evidence
          .form(i)
          .map(named -> evidence.of(at, named))
          .map(one -> new LabelledSequence(new int[][] {one}, new int[] {writer}, weight))
          .ifPresent(examples::add);
    }
    return examples;
  }
}
