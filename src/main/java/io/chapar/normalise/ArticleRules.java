package io.chapar.normalise;

import io.chapar.article.Article;
import io.chapar.article.RawArticle;

/** The rules and what they know, loaded once. Safe for many threads. */
final class ArticleRules {
  private final LanguageDetector detector;
  private final Lexicon lexicon = Lexicon.load();
  private final PersianText persian = new PersianText(lexicon);
  private final Slug slug = new Slug(lexicon);

  ArticleRules(LanguageDetector detector) {
    this.detector = detector;
  }

  Article apply(RawArticle raw, Trace trace) {
    return new ArticleText(raw, detector, persian, slug, trace).article();
  }
}
