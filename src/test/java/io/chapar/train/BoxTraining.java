package io.chapar.train;

import io.chapar.measure.Corpora;
import io.chapar.measure.CorpusPage;
import io.chapar.measure.Disguise;
import io.chapar.measure.FoldTraining;
import io.chapar.split.PageModels;
import io.chapar.split.PageSplitter;
import io.chapar.split.body.BoxWeights;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Trains the weights by which the box of an article is found, {@code split/body/boxes.tsv}: on each
 * page as it is, without the names of its elements, and with hostile ones, so that names weigh no
 * more than they are worth. Run by hand, from the project's folder, after {@code mvn test-compile}:
 *
 * <pre>
 * java -cp target/test-classes:target/classes:$(cat target/class-path) io.chapar.train.BoxTraining
 * java -cp … io.chapar.measure.CrossValidation --train io.chapar.train.BoxTraining
 * </pre>
 *
 * The same pages give the same weights.
 */
public final class BoxTraining implements FoldTraining {
  private static final Path CORPORA = Path.of("../shared/corpora");
  private static final Path WEIGHTS = Path.of("src/main/resources/io/chapar/split/body/boxes.tsv");
  private static final List<Disguise> DISGUISES =
      List.of(Disguise.NONE, Disguise.NAMES_AWAY, Disguise.HOSTILE_NAMES);
  private static final Set<String> TEACHERS =
      Set.of("zyte", "fundus", "trafilatura", "wcxb", "readability");

  /** Worth of a page's best box, below which its gold is not on the page. */
  private static final double LEAST = 0.3;

  private static final List<String> HEADING =
      List.of(
          "# Weights of the evidence for the box of an article (BoxEvidence says what each is).",
          "# Made by io.chapar.train.BoxTraining in test scope, from pages as they are, without the",
          "# names of their elements, and with hostile ones. Data: the development halves of",
          "# scrapinghub/article-extraction-benchmark (MIT), flairNLP/fundus (MIT),",
          "# adbar/trafilatura (Apache-2.0), web-content-extraction-benchmark (CC BY 4.0) and",
          "# mozilla/readability (Apache-2.0): texts are not kept, only these weights.");

  private final BoxExamples examples = new BoxExamples();
  private final Map<String, List<BoxExample>> known = new HashMap<>();

  public static void main(String[] arguments) throws Exception {
    List<CorpusPage> pages = Corpora.read(CORPORA, TEACHERS);
    List<String> rows = new ArrayList<>(HEADING);
    rows.addAll(new BoxTraining().weights(pages).rows());
    Files.write(WEIGHTS, rows);
  }

  @Override
  public PageSplitter train(List<CorpusPage> pages) {
    return new PageSplitter(List.of(), PageModels.shipped().with(weights(pages)));
  }

  private BoxWeights weights(List<CorpusPage> pages) {
    List<BoxExample> all = new ArrayList<>();
    for (CorpusPage page : pages) {
      all.addAll(known.computeIfAbsent(page.corpus() + ":" + page.id(), id -> examples(page)));
    }
    return new BoxWeights(BoxFit.weights(all));
  }

  private List<BoxExample> examples(CorpusPage page) {
    return DISGUISES.stream()
        .map(disguise -> disguise == Disguise.NONE ? page : disguise.of(page))
        .flatMap(one -> examples.of(one).stream())
        .filter(example -> example.size() > 1 && example.best() > LEAST)
        .toList();
  }
}
