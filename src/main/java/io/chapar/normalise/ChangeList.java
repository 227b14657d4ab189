package io.chapar.normalise;

import io.chapar.article.RawArticle;
import io.chapar.normalise.change.Change;
import io.chapar.normalise.change.Trace;
import io.chapar.normalise.language.LanguageDetector;
import java.util.List;

/**
 * Says what {@link ArticleNormaliser} changes. Safe for many threads.
 *
 * <p>No method of the normaliser: the routes call the one method of a step by its type.
 */
public final class ChangeList {
  private final LanguageDetector detector;

  public ChangeList(LanguageDetector detector) {
    this.detector = detector;
  }

  /** What is changed in the article and by which rule, in the order of the rules. */
  public List<Change> of(RawArticle raw) {
    Trace trace = Trace.listening();
    new ArticleText(raw, detector, trace).article();
    return trace.changes();
  }
}
