package io.chapar.split;

import io.chapar.labelling.FeatureSpace;
import io.chapar.labelling.Labelling;
import io.chapar.labelling.SequenceModel;
import io.chapar.split.tuning.Threshold;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages that are no article by their form, as learned weights weigh it ({@code
 * article-model.tsv}). A page is one element: so the chain is a logistic regression.
 */
public final class ArticleModel {
  /** The labels: what a page may be. */
  public static final List<String> LABELS = List.of("article", "other");

  private static final float SURE = Threshold.NO_ARTICLE.probability();

  private static final int REASONS = 3;

  private final @Nullable SequenceModel model;
  private final Consumer<int[]> watch;

  public ArticleModel(SequenceModel model) {
    this.model = model;
    this.watch = features -> {};
  }

  private ArticleModel(Consumer<int[]> watch) {
    this.model = null;
    this.watch = watch;
  }

  /** The one with the weights of this product. */
  public static ArticleModel shipped() {
    return new ArticleModel(
        SequenceModel.read(ArticleModel.class, "article-model.tsv", PageEvidence.SPACE));
  }

  /** One that refuses nothing and shows the features of each page, to learn from. */
  public static ArticleModel watching(Consumer<int[]> watch) {
    return new ArticleModel(watch);
  }

  /** All features that pages can have. */
  public static FeatureSpace space() {
    return PageEvidence.SPACE;
  }

  /** How a page shows that it is no article; empty when it may be one. */
  Optional<String> whyNone(int[] features) {
    watch.accept(features);
    return model == null ? Optional.empty() : whyNone(features, model);
  }

  private static Optional<String> whyNone(int[] features, SequenceModel model) {
    int other = model.label(LABELS.get(1));
    Labelling labelling = model.label(new int[][] {features});
    float probability = labelling.probability(0, other);
    return probability < SURE
        ? Optional.empty()
        : Optional.of(
            "%d %% sure by its form, which is of a list or front page: %s"
                .formatted((int) (probability * 100), evidence(features, other, model)));
  }

  /** What speaks most for it, in words: "linked headings, dated lines". */
  private static String evidence(int[] features, int other, SequenceModel model) {
    return model.evidence(features, other, features.length).stream()
        .map(vote -> vote.feature().split("=", 2)[0].replace('-', ' '))
        .distinct()
        .limit(REASONS)
        .collect(Collectors.joining(", "));
  }
}
