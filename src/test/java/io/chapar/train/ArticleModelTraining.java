package io.chapar.train;

import io.chapar.article.PermanentFailure;
import io.chapar.labelling.SequenceModel;
import io.chapar.measure.CorpusPage;
import io.chapar.measure.Disguise;
import io.chapar.measure.FoldTraining;
import io.chapar.split.ArticleModel;
import io.chapar.split.PageModels;
import io.chapar.split.PageSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Trains the {@link ArticleModel} on the articles of all corpora, the pages that are none, and
 * pages made of articles ({@link OtherPages}). Homes, sections and lists of the corpora count most,
 * since nobody takes them for articles; what sells or serves has a text of its own and teaches
 * nothing. Each second article teaches again without what it declares, so that old pages are none
 * the worse.
 */
public final class ArticleModelTraining implements FoldTraining {
  private static final Set<String> LISTS = Set.of("listing", "collection");
  private static final float CLEAR = 8;
  private static final float MADE = 0.3f;
  private static final int EPOCHS = 5;
  private static final long SEED = 1;

  private final Map<String, int[]> known = new ConcurrentHashMap<>();
  private final ThreadLocal<int[]> seen = new ThreadLocal<>();
  private final PageModels models;
  private final PageSplitter watched;
  private final OtherPages others;

  /** With the boxes and lines of the product. */
  public ArticleModelTraining() {
    this(PageModels.shippedBut(ArticleModel.watching(features -> {})));
  }

  /**
   * @param models of which boxes and lines are asked
   */
  ArticleModelTraining(PageModels models) {
    this.models = models;
    this.watched = new PageSplitter(List.of(), models.with(ArticleModel.watching(seen::set)));
    this.others = new OtherPages(watched);
  }

  @Override
  public PageSplitter train(List<CorpusPage> pages) {
    return new PageSplitter(List.of(), models.with(new ArticleModel(model(pages))));
  }

  SequenceModel model(List<CorpusPage> pages) {
    List<CorpusPage> second =
        pages.stream()
            .filter(CorpusPage::isArticle)
            .filter(page -> page.id().hashCode() % 2 == 0)
            .toList();
    List<LabelledSequence> examples = new ArrayList<>();
    examples.addAll(examples(pages, this::known, ArticleModelTraining::weight));
    examples.addAll(examples(undeclared(second), this::features, page -> 1));
    examples.addAll(examples(others.make(second, SEED), this::features, page -> MADE));
    return new CrfTrainer(ArticleModel.space(), ArticleModel.LABELS, EPOCHS, SEED).train(examples);
  }

  private static List<CorpusPage> undeclared(List<CorpusPage> articles) {
    return articles.stream()
        .map(OtherPages::undeclared)
        .map(page -> page.id().hashCode() % 4 == 0 ? Disguise.LAYOUT_TABLES.of(page) : page)
        .toList();
  }

  private static List<LabelledSequence> examples(
      List<CorpusPage> pages,
      Function<CorpusPage, int[]> reader,
      ToDoubleFunction<CorpusPage> weights) {
    return pages.parallelStream()
        .filter(page -> weights.applyAsDouble(page) > 0)
        .flatMap(page -> example(page, reader.apply(page), weights.applyAsDouble(page)))
        .toList();
  }

  /** None where the page holds nothing to look at. */
  private static Stream<LabelledSequence> example(CorpusPage page, int[] features, double weight) {
    int[] label = {page.isArticle() ? 0 : 1};
    return features.length == 0
        ? Stream.empty()
        : Stream.of(new LabelledSequence(new int[][] {features}, label, (float) weight));
  }

  private static double weight(CorpusPage page) {
    boolean list = page.sort() != null && LISTS.contains(page.sort());
    return page.isArticle() || list ? 1 : page.isClearlyNone() ? CLEAR : 0;
  }

  private int[] known(CorpusPage page) {
    return known.computeIfAbsent(page.corpus() + " " + page.id(), id -> features(page));
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
