package io.chapar.normalise;

import io.chapar.article.Article;
import io.chapar.article.RawArticle;
import io.chapar.normalise.change.Trace;
import io.chapar.normalise.language.LanguageDetector;

/** What the publisher wrote, to the same in our one form. Safe for many threads. */
public final class ArticleNormaliser {
  private final LanguageDetector detector;

  public ArticleNormaliser(LanguageDetector detector) {
    this.detector = detector;
  }

  /**
   * Letters are folded only in text of their own language; a block in another language than the
   * article's is left in its own. The texts of the metadata are normalised too.
   */
  public Article normalise(RawArticle raw) {
    return new ArticleText(raw, detector, Trace.NONE).article();
  }
}
