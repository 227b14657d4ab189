package io.chapar.train;

import io.chapar.labelling.SequenceModel;
import io.chapar.measure.Corpora;
import io.chapar.measure.CorpusPage;
import io.chapar.measure.FoldTraining;
import io.chapar.split.PageModels;
import io.chapar.split.PageSplitter;
import io.chapar.split.body.BoxWeights;
import io.chapar.split.body.LineModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Trains all that is learned of pages, each part on what those before it make of the pages: the box
 * of the article, its lines, then what is no article. Run by hand, from the project's folder, after
 * {@code mvn test-compile}, it makes the weights of the product again:
 *
 * <pre>
 * mvn -q dependency:build-classpath -Dmdep.outputFile=target/class-path
 * java -cp target/test-classes:target/classes:$(cat target/class-path) io.chapar.train.PageTraining \
 *   ../shared/corpora src/main/resources/io/chapar/split
 * </pre>
 *
 * The same pages give the same weights. With {@code CrossValidation --train
 * io.chapar.train.PageTraining} it trains for each fold and leaves the weights in {@code
 * target/folds}, or where {@code -Dchapar.folds} says; there {@link KeptTraining} finds them.
 */
public final class PageTraining implements FoldTraining {
  private static final Path FOLDS = Path.of(System.getProperty("chapar.folds", "target/folds"));

  private final BoxTraining boxes = new BoxTraining();

  /**
   * @param arguments the folder of the corpora, the one to write to
   */
  public static void main(String[] arguments) throws Exception {
    List<CorpusPage> pages =
        Corpora.read(Path.of(arguments[0]), Set.of()).stream()
            .filter(CorpusPage::mayTeach)
            .toList();
    new PageTraining().weights(pages).write(Path.of(arguments[1]));
  }

  @Override
  public PageSplitter train(List<CorpusPage> pages) throws Exception {
    PageWeights weights = weights(pages);
    weights.write(folder(pages));
    return new PageSplitter(List.of(), weights.models());
  }

  private PageWeights weights(List<CorpusPage> pages) {
    BoxWeights found = boxes.weights(pages);
    PageModels models = PageLines.untaught().with(found);
    SequenceModel lines = new LinesTraining(models).model(pages);
    models = models.with(LineModel.of(lines));
    SequenceModel articles = new ArticleModelTraining(models).model(pages);
    return new PageWeights(found, lines, articles);
  }

  /** Where the weights that were learned from these pages are kept. */
  static Path folder(List<CorpusPage> pages) {
    CRC32 sum = new CRC32();
    pages.forEach(page -> sum.update(page.id().getBytes(StandardCharsets.UTF_8)));
    return FOLDS.resolve(Long.toHexString(sum.getValue()));
  }
}
