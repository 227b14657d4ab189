package io.chapar.train;

import io.chapar.article.PermanentFailure;
import io.chapar.labelling.SequenceModel;
import io.chapar.measure.CorpusPage;
import io.chapar.measure.FoldTraining;
import io.chapar.split.ArticleModel;
import io.chapar.split.PageModels;
import io.chapar.split.PageSplitter;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Trains the {@link ArticleModel} on the articles of all corpora and the pages that are none. Of
 * these, homes, sections and lists count most, since nobody takes them for articles; what sells or
 * serves has a text of its own and teaches nothing.
 */
public final class ArticleModelTraining implements FoldTraining {
  private static final Set<String> LISTS = Set.of("listing", "collection");
  private static final int CLEAR = 8;
  private static final int EPOCHS = 5;
  private static final long SEED = 1;

  private final Map<String, int[]> known = new ConcurrentHashMap<>();
  private final ThreadLocal<int[]> seen = new ThreadLocal<>();
  private final PageModels models;
  private final PageSplitter watched;

  /** With the boxes and lines of the product. */
  public ArticleModelTraining() {
    this(PageModels.shipped());
  }

  /**
   * @param models of which boxes and lines are asked
   */
  ArticleModelTraining(PageModels models) {
    this.models = models;
    this.watched = new PageSplitter(List.of(), models.with(ArticleModel.watching(seen::set)));
  }

  @Override
  public PageSplitter train(List<CorpusPage> pages) {
    return new PageSplitter(List.of(), models.with(new ArticleModel(model(pages))));
  }

  SequenceModel model(List<CorpusPage> pages) {
    List<LabelledSequence> examples =
        pages.parallelStream().map(this::examples).flatMap(Collection::stream).toList();
    return new CrfTrainer(ArticleModel.space(), ArticleModel.LABELS, EPOCHS, SEED).train(examples);
  }

  private List<LabelledSequence> examples(CorpusPage page) {
    int[] features = known.computeIfAbsent(page.corpus() + " " + page.id(), id -> features(page));
    int[] label = {page.isArticle() ? 0 : 1};
    LabelledSequence example = new LabelledSequence(new int[][] {features}, label);
    return features.length == 0 ? List.of() : Collections.nCopies(weight(page), example);
  }

  private static int weight(CorpusPage page) {
    boolean list = page.sort() != null && LISTS.contains(page.sort());
    return page.isArticle() || list ? 1 : page.isClearlyNone() ? CLEAR : 0;
  }

  /** Empty where the page holds nothing to look at. */
  private int[] features(CorpusPage page) {
    seen.set(new int[0]);
    try {
      watched.split(page.fetched());
    } catch (PermanentFailure nothing) {
      // refused by its words
    }
    return seen.get();
  }
}
