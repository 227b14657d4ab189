package io.chapar.split.plain;

import io.chapar.article.FetchedPage;
import io.chapar.article.Metadata;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawArticle;
import io.chapar.labelling.SequenceModel;
import io.chapar.split.Pages;
import io.chapar.split.plain.label.TextLabeller;
import io.chapar.split.plain.line.LineJoiner;
import io.chapar.train.ClippingOdds;
import io.chapar.train.ClippingVariants;
import io.chapar.train.CrfTrainer;
import io.chapar.train.LabelledText;
import io.chapar.train.TextGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the weights of the plain-text reader, {@code TrainTextReader OUT TEXTS EPOCHS [CORPORA]},
 * or with {@code -} for OUT trains without every third host and prints the points on the texts of
 * these, made ones and clippings. CORPORA is the folder of the HTML corpora; without it our own
 * articles alone teach. The clippings teach beside the made texts.
 */
public final class TrainTextReader {
  private static final long SEED = 20261201;
  private static final int FOLDS = 3;

  /** How often each clipping is learned as it was written. */
  private static final int ORIGINALS = 6;

  /** Variants of clippings for each made text. */
  private static final double VARIANTS = 1;

  private static final Path GOLDENS =
      Path.of("src", "test", "resources", "io", "chapar", "split", "documents");

  private static final List<String> WORDS =
      List.of(
          "How much more often words stand around a text than in it: natural logarithms of odds, in",
          "tenths, by first letters, of our own clippings, articles and wordings: io.chapar.train.WordCounts.",
          "Apache-2.0.");

  private TrainTextReader() {}

  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[1]);
    int epochs = Integer.parseInt(args[2]);
    List<Path> corpora = Stream.of(args).skip(3).map(Path::of).toList();
    List<LabelledText> made = TextGenerator.of(corpora, SEED).texts(count).toList();
    if (args[0].equals("-")) {
      evaluate(made, epochs);
      return;
    }
    List<LabelledText> texts = withClippings(made, publisher -> true);
    System.out.println(texts.size() + " texts");
    ClippingOdds odds = ClippingOdds.of(texts);
    TextTraining training = new TextTraining(epochs, SEED, GoldenText.all(GOLDENS), odds);
    SequenceModel joins = training.joins(texts);
    SequenceModel labels = training.labels(texts, new LineJoiner(joins));
    List<String> remarks = remarks(args, texts);
    write(odds.all().rows(), WORDS, Path.of(args[0], "label", TextLabeller.WORDS));
    CrfTrainer.write(joins, remarks, Path.of(args[0], "line", LineJoiner.WEIGHTS));
    CrfTrainer.write(labels, remarks, Path.of(args[0], "label", TextLabeller.WEIGHTS));
  }

  private static List<LabelledText> withClippings(
      List<LabelledText> made, Predicate<String> publishers) {
    ClippingVariants clippings = ClippingVariants.of(publishers, SEED);
    List<LabelledText> texts = new ArrayList<>(made);
    Collections.nCopies(ORIGINALS, clippings.originals()).forEach(texts::addAll);
    clippings.texts((int) (made.size() * VARIANTS)).forEach(texts::add);
    return texts;
  }

  private static void write(List<String> rows, List<String> remarks, Path file) throws IOException {
    Files.write(file, Stream.concat(remarks.stream().map(r -> "# " + r), rows.stream()).toList());
  }

  private static List<String> remarks(String[] args, List<LabelledText> texts) {
    Map<String, Long> corpora =
        texts.stream()
            .collect(
                Collectors.groupingBy(LabelledText::corpus, TreeMap::new, Collectors.counting()));
    return List.of(
        "Weights of a linear-chain CRF, learned from made texts: io.chapar.split.plain.TrainTextReader",
        "with TEXTS "
            + args[1]
            + ", EPOCHS "
            + args[2]
            + ", seed "
            + SEED
            + "; texts by source: "
            + corpora,
        "Licences of the sources: see io.chapar.train. The weights: Apache-2.0.");
  }

  /** The hosts of one fold are left out of the training. */
  private static void evaluate(List<LabelledText> made, int epochs) {
    Map<Boolean, List<LabelledText>> parts =
        made.stream().collect(Collectors.partitioningBy(text -> isHeldOut(text.host())));
    List<LabelledText> learned =
        withClippings(parts.getOrDefault(false, List.of()), publisher -> !isHeldOut(publisher));
    TextTraining training = new TextTraining(epochs, SEED, List.of(), ClippingOdds.of(learned));
    SequenceModel joins = training.joins(learned);
    SequenceModel labels = training.labels(learned, new LineJoiner(joins));
    TextSplitter splitter =
        new TextSplitter(
            training.labels, training.names, training.publishers, training.labeller(joins, labels));
    print("made texts", parts.getOrDefault(true, List.of()), splitter, TextScore::add);
    List<LabelledText> clippings =
        ClippingVariants.of(TrainTextReader::isHeldOut, SEED).originals();
    print("clippings", clippings, splitter, TextScore::addBlocks);
  }

  /** Adds the points of what was found in a text to a score. */
  private interface Scoring {
    void add(TextScore score, LabelledText text, RawArticle found);
  }

  private static void print(
      String what, List<LabelledText> texts, TextSplitter splitter, Scoring scoring) {
    Map<String, TextScore> scores = new TreeMap<>();
    for (LabelledText text : texts) {
      RawArticle article = split(splitter, text);
      Stream.of("all", "language " + text.language(), "way " + text.ways().get(1))
          .map(part -> scores.computeIfAbsent(part, p -> new TextScore()))
          .forEach(score -> scoring.add(score, text, article));
    }
    System.out.println("held out: " + texts.size() + " " + what);
    System.out.println(scores.remove("all").table());
    scores.forEach((part, score) -> System.out.println(part + " " + score.line()));
  }

  /** Nothing, where the reader finds no article. */
  private static RawArticle split(TextSplitter splitter, LabelledText text) {
    FetchedPage page = Pages.of("", "text/plain", new byte[0]);
    try {
      return splitter.split(page, text.text());
    } catch (PermanentFailure none) {
      return new RawArticle(page.origin(), Metadata.builder().build(), List.of());
    }
  }

  private static boolean isHeldOut(String host) {
    return Math.floorMod(host.hashCode(), FOLDS) == 0;
  }
}
