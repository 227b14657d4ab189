package io.chapar.train;

import io.chapar.measure.CorpusPage;
import io.chapar.measure.Disguise;
import io.chapar.measure.FoldTraining;
import io.chapar.split.ArticleModel;
import io.chapar.split.PageModels;
import io.chapar.split.PageSplitter;
import io.chapar.split.body.BoxWeights;
import io.chapar.split.body.LineModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Trains the weights by which the box of an article is found, {@code split/body/boxes.tsv}: on each
 * page as it is, without the names of its elements, and with hostile ones, so that names weigh no
 * more than they are worth. The same pages give the same weights.
 */
public final class BoxTraining implements FoldTraining {
  private static final List<Disguise> DISGUISES =
      List.of(Disguise.NONE, Disguise.NAMES_AWAY, Disguise.HOSTILE_NAMES);
  private static final Set<String> TEACHERS =
      Set.of("zyte", "fundus", "trafilatura", "wcxb", "readability");

  /** Worth of a page's best box, below which its gold is not on the page. */
  private static final double LEAST = 0.3;

  private final BoxExamples examples = new BoxExamples();
  private final Map<String, List<BoxExample>> known = new ConcurrentHashMap<>();

  @Override
  public PageSplitter train(List<CorpusPage> pages) {
    return new PageSplitter(
        List.of(), new PageModels(weights(pages), LineModel.learned(), ArticleModel.shipped()));
  }

  BoxWeights weights(List<CorpusPage> pages) {
    List<BoxExample> all =
        pages.parallelStream()
            .filter(page -> TEACHERS.contains(page.corpus()))
            .flatMap(page -> known.computeIfAbsent(key(page), id -> examples(page)).stream())
            .toList();
    return new BoxWeights(BoxFit.weights(all));
  }

  private static String key(CorpusPage page) {
    return page.corpus() + ":" + page.id();
  }

  private List<BoxExample> examples(CorpusPage page) {
    return DISGUISES.stream()
        .map(disguise -> disguise == Disguise.NONE ? page : disguise.of(page))
        .flatMap(one -> examples.of(one).stream())
        .filter(example -> example.size() > 1 && example.best() > LEAST)
        .toList();
  }
}
