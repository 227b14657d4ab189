package io.chapar.normalise;

import io.chapar.article.Article;
import io.chapar.article.RawArticle;
import java.util.List;

/** What the publisher wrote, to the same in our one form. Safe for many threads. */
public final class ArticleNormaliser {
  private final LanguageDetector detector;
  private final Lexicon lexicon = Lexicon.load();
  private final PersianText persian = new PersianText(lexicon);
  private final Slug slug = new Slug(lexicon);

  public ArticleNormaliser(LanguageDetector detector) {
    this.detector = detector;
  }

  /**
   * Letters are folded only in text of their own language; a block in another language than the
   * article's is left in its own. The texts of the metadata are normalised too.
   */
  public Article normalise(RawArticle raw) {
    return new ArticleText(raw, detector, persian, slug, Trace.NONE).article();
  }

  /** Not public: a step has one public method, else the routes cannot tell which is meant. */
  List<Change> changes(RawArticle raw) {
    Trace trace = Trace.listening();
    Article unused = new ArticleText(raw, detector, persian, slug, trace).article();
    return trace.changes();
  }
}
