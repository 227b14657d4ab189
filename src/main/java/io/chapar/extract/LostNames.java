package io.chapar.extract;

import io.chapar.article.Article;
import io.chapar.article.Facts.Span;
import io.chapar.extract.cast.Cast;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Languages;
import io.chapar.extract.organisation.Bodies;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.place.PlaceFinder;
import io.chapar.extract.tagger.FoundName;
import io.chapar.extract.tagger.FoundNames;
import io.chapar.extract.tagger.NameTagger;
import io.chapar.extract.tagger.NameWeights;
import java.util.List;
import java.util.Locale;

/**
 * Names that the rules or the tagger alone would have found in an article, and that the other's
 * reading took the place of; none where the rules answer alone.
 */
public final class LostNames {
  private final Languages languages = new Languages();
  private final NameTagger tagger = new NameTagger(NameWeights.own());

  /**
   * A name that did not win.
   *
   * @param kind person, organisation or place
   * @param span with the rule that found it
   */
  public record LostName(String kind, Span span) {}

  public List<LostName> in(Article article) {
    Language language = languages.of(article.language());
    if (!tagger.knows(language.tag())) {
      return List.of();
    }
    List<Passage> passages = Passages.of(article, language);
    Bodies bodies = Bodies.in(passages);
    Cast cast = Cast.in(passages);
    List<FoundName> found =
        FoundNames.of(
            passages, cast.toPeople(), bodies.toOrganisations(), PlaceFinder.in(passages));
    return tagger.lost(passages, found).stream()
        .map(name -> new LostName(name.kind().name().toLowerCase(Locale.ROOT), name.span()))
        .toList();
  }
}
