package io.chapar.extract.speech;

import static java.util.stream.Collectors.joining;

import io.chapar.article.Facts.Quote;
import io.chapar.article.Facts.Span;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.coreference.PersonResolver;
import io.chapar.extract.language.Language;
import io.chapar.extract.organisation.OrganisationResolver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the people of an article are quoted with, in order. */
public final class Quotes {
  private static final double OWN_WORDS = 0.95;
  private static final double REPORTED = 0.85;
  private static final double OPEN = 0.6;

  private final Speakers speakers;
  private final Paragraphs paragraphs;
  private final List<Quote> found = new ArrayList<>();

  private Quotes(Speakers speakers, Paragraphs paragraphs) {
    this.speakers = speakers;
    this.paragraphs = paragraphs;
  }

  public static List<Quote> in(
      List<TokenisedBlock> blocks, PersonResolver cast, OrganisationResolver organisations) {
    Paragraphs paragraphs = new Paragraphs(blocks);
    Quotes quotes = new Quotes(new Speakers(cast, organisations), paragraphs);
    Utterance pending = null;
    for (TokenisedBlock block : blocks) {
      List<Utterance> here = UtteranceFinder.in(block, pending);
      here.stream()
          .sorted(Comparator.comparingInt(u -> Math.min(u.verbFrom(), u.from())))
          .forEach(quotes::add);
      quotes.speakers.readToEnd(block);
      paragraphs.end(block, here);
      pending = announced(block, here);
    }
    return quotes.found;
  }

  /** A verb and colon at the very end of a block announce the next one, and so do open marks. */
  private static @Nullable Utterance announced(TokenisedBlock block, List<Utterance> found) {
    return found.stream()
        .filter(u -> u.announcesOnly() ? u.verbBlock() == block : u.staysOpen())
        .findFirst()
        .orElse(null);
  }

  private void add(Utterance said) {
    Speakers.Speaker speaker = speakers.of(said);
    boolean nobody =
        said.isAttributed() && speaker.name() == null
            || said.isTold() && (speaker.name() == null || speaker.isByPronoun());
    nobody |= said.isLoose() && isOpen(said, speaker);
    if (!said.announcesOnly() && !said.rule().equals(Utterance.CONTINUED) && !nobody) {
      double confidence = speaker.name() == null ? OPEN : said.direct() ? OWN_WORDS : REPORTED;
      paragraphs.of(said).forEach(words -> found.add(quote(said, words, speaker, confidence)));
    }
  }

  /**
   * Words that only their marks make speech, of nobody or of an organisation; where a verb must
   * report.
   */
  private boolean isOpen(Utterance said, Speakers.Speaker speaker) {
    boolean organisation = speaker.name() != null && speakers.isOrganisation();
    Language language = said.block().language();
    return !(language.bareVerb() && language.capitals())
        && (speaker.name() == null || organisation);
  }

  private static Quote quote(
      Utterance said, List<Paragraphs.Words> words, Speakers.Speaker speaker, double confidence) {
    List<Span> spans = new ArrayList<>();
    for (Paragraphs.Words here : words) {
      boolean own = here.block() == said.block() && here.from() == said.from();
      String rule =
          own ? said.rule() : spans.isEmpty() ? "quote-block-before" : Utterance.CONTINUED;
      spans.add(here.block().span(here.from(), here.to(), rule));
    }
    return new Quote(
        speaker.name(),
        said.verb(),
        words.stream().map(w -> w.block().words(w.from(), w.to())).collect(joining("\n")),
        said.direct(),
        spans.get(0),
        spans.size() > 1 ? spans.subList(1, spans.size()) : null,
        confidence * speaker.certainty());
  }
}
