package io.chapar.normalise;

import io.chapar.article.RawArticle;
import java.util.List;

/** Says what normalising changes. Safe for many threads. */
public final class ChangeList {
  private final ArticleNormaliser normaliser;

  public ChangeList(ArticleNormaliser normaliser) {
    this.normaliser = normaliser;
  }

  /** What the normaliser changes in the article and by which rule, in the order of the rules. */
  public List<Change> of(RawArticle raw) {
    return normaliser.changes(raw);
  }
}
