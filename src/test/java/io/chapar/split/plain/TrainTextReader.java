package io.chapar.split.plain;

import io.chapar.article.FetchedPage;
import io.chapar.article.Metadata;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawArticle;
import io.chapar.labelling.SequenceModel;
import io.chapar.split.Pages;
import io.chapar.train.CrfTrainer;
import io.chapar.train.LabelledText;
import io.chapar.train.TextGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the weights of the plain-text reader, {@code TrainTextReader OUT TEXTS EPOCHS [CORPORA]},
 * or with {@code -} for OUT trains without every third host and prints the points on the texts of
 * these. CORPORA is the folder of the HTML corpora; without it our own articles alone teach.
 */
public final class TrainTextReader {
  private static final long SEED = 20261201;
  private static final int FOLDS = 3;
  private static final Path GOLDENS =
      Path.of("src", "test", "resources", "io", "chapar", "split", "documents");

  private TrainTextReader() {}

  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[1]);
    int epochs = Integer.parseInt(args[2]);
    List<Path> corpora = Stream.of(args).skip(3).map(Path::of).toList();
    List<LabelledText> texts = TextGenerator.of(corpora, SEED).texts(count).toList();
    System.out.println(texts.size() + " texts");
    if (args[0].equals("-")) {
      evaluate(texts, epochs);
      return;
    }
    TextTraining training = new TextTraining(epochs, SEED, GoldenText.all(GOLDENS));
    SequenceModel joins = training.joins(texts);
    SequenceModel labels = training.labels(texts, new LineJoiner(joins));
    List<String> remarks = remarks(args, texts);
    CrfTrainer.write(joins, remarks, Path.of(args[0], LineJoiner.WEIGHTS));
    CrfTrainer.write(labels, remarks, Path.of(args[0], TextLabeller.WEIGHTS));
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
  private static void evaluate(List<LabelledText> texts, int epochs) {
    Map<Boolean, List<LabelledText>> parts =
        texts.stream().collect(Collectors.partitioningBy(TrainTextReader::isHeldOut));
    List<LabelledText> learned = parts.get(false);
    TextTraining training = new TextTraining(epochs, SEED, List.of());
    SequenceModel joins = training.joins(learned);
    SequenceModel labels = training.labels(learned, new LineJoiner(joins));
    TextSplitter splitter =
        new TextSplitter(
            training.labels, training.names, training.publishers, training.labeller(joins, labels));
    Map<String, TextScore> scores = new TreeMap<>();
    for (LabelledText text : parts.get(true)) {
      RawArticle article = split(splitter, text);
      Stream.of("all", "language " + text.language(), "way " + text.ways().get(1))
          .forEach(part -> scores.computeIfAbsent(part, p -> new TextScore()).add(text, article));
    }
    System.out.println("held out: " + parts.get(true).size() + " of " + texts.size());
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

  private static boolean isHeldOut(LabelledText text) {
    return Math.floorMod(text.host().hashCode(), FOLDS) == 0;
  }
}
