package io.chapar.extract;

import io.chapar.article.Agency;
import io.chapar.article.Article;
import io.chapar.article.Evidence;
import io.chapar.article.Facts;
import io.chapar.article.Metadata;
import io.chapar.article.Report;
import io.chapar.extract.block.Match;
import io.chapar.extract.block.ReportingAgency;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.block.TokenisedBlocks;
import io.chapar.extract.coreference.PersonResolver;
import io.chapar.extract.date.DateFinder;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Languages;
import io.chapar.extract.number.NumberFinder;
import io.chapar.extract.organisation.OrganisationResolver;
import io.chapar.extract.place.Places;
import io.chapar.extract.quote.LearnedQuotes;
import io.chapar.extract.quote.QuoteModels;
import io.chapar.extract.quote.QuotedText;
import io.chapar.extract.speech.Quotes;
import io.chapar.extract.tagger.NameKind;
import io.chapar.extract.tagger.NameTagger;
import io.chapar.extract.tagger.NameTagger.TaggedNames;
import io.chapar.extract.tagger.NameWeights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an article says: names and quotes by learned weights, dates, numbers, job titles and who is
 * meant by rules over its words and the tables of its language. Made once; safe for use by many
 * threads.
 */
public final class FactExtractor {
  private final Languages languages = new Languages();
  private final NameTagger tagger = new NameTagger(NameWeights.own());
  private final QuoteModels quoteModels = QuoteModels.own();

  /**
   * @param article whose text is normalised; text with lost ZWNJs is understood
   * @return the facts with the article, which gains an agency when it names the agency that reports
   *     and its metadata does not; in a language without tables dates and numbers only, and the
   *     provenance of {@code facts} says so; where it is not known how often words are used, that
   *     of {@code keywords} does
   */
  public Report extract(Article article) {
    Language language = languages.of(article.language());
    List<TokenisedBlock> blocks = TokenisedBlocks.of(article, language);
    Facts facts = facts(blocks, language);
    Article named = withGaps(named(article, blocks), language);
    return new Report(named, facts, Fingerprinter.of(article));
  }

  private Facts facts(List<TokenisedBlock> blocks, Language language) {
    List<Facts.Date> dates = blocks.stream().flatMap(p -> DateFinder.in(p).stream()).toList();
    List<Facts.Quantity> numbers = NumberFinder.in(blocks);
    TaggedNames names = TaggedNames.in(blocks, tagger);
    PersonResolver cast = PersonResolver.of(blocks, names.of(NameKind.PERSON));
    OrganisationResolver bodies = OrganisationResolver.of(names.of(NameKind.ORGANISATION));
    List<Facts.Organisation> organisations = bodies.toOrganisations();
    return new Facts(
        cast.toPeople(),
        organisations,
        Places.of(blocks, names),
        dates,
        numbers,
        quotes(blocks, cast, bodies, organisations),
        language.hasTables() ? KeywordFinder.in(blocks) : List.of());
  }

  private List<Facts.Quote> quotes(
      List<TokenisedBlock> blocks,
      PersonResolver cast,
      OrganisationResolver bodies,
      List<Facts.Organisation> organisations) {
    List<Facts.Quote> rules = Quotes.in(blocks, cast, bodies);
    boolean learned = !blocks.isEmpty() && blocks.get(0).language().hasTables();
    return learned
        ? LearnedQuotes.in(
            new QuotedText(blocks, cast.subjects(), organisations, rules), quoteModels, rules)
        : rules;
  }

  private static Article named(Article article, List<TokenisedBlock> blocks) {
    Match agency =
        blocks.stream()
            .map(ReportingAgency::agency)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return agency == null || article.metadata().agency() != null
        ? article
        : new Article(
            article.origin(),
            with(article.metadata(), ReportingAgency.agency(agency), agency.entry().name()),
            article.language(),
            article.script(),
            article.direction(),
            article.blocks());
  }

  /** Says what the language has no tables for. */
  private static Article withGaps(Article article, Language language) {
    Map<String, Evidence> provenance = new HashMap<>(article.metadata().provenance());
    if (!language.hasTables()) {
      provenance.put("facts", new Evidence("no-tables", article.language(), 1));
    }
    if (!language.background().isKnown()) {
      provenance.put("keywords", new Evidence("no-background", article.language(), 1));
    }
    return new Article(
        article.origin(),
        article.metadata().with(provenance),
        article.language(),
        article.script(),
        article.direction(),
        article.blocks());
  }

  private static Metadata with(Metadata metadata, Agency agency, String words) {
    return metadata.toBuilder()
        .agency(agency)
        .build()
        .because("agency", new Evidence("dateline", words, 0.9));
  }
}
