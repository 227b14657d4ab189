package io.chapar.extract;

import io.chapar.article.Facts.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the people of an article are quoted with, in order. */
final class Quotes {
  private static final double OWN_WORDS = 0.95;
  private static final double REPORTED = 0.85;
  private static final double OPEN = 0.6;

  private final Speakers speakers;
  private final List<Quote> found = new ArrayList<>();

  private Quotes(Speakers speakers) {
    this.speakers = speakers;
  }

  static List<Quote> in(List<Passage> passages, Cast cast, Bodies bodies) {
    Quotes quotes = new Quotes(new Speakers(cast, bodies));
    Utterance pending = null;
    for (Passage passage : passages) {
      List<Utterance> here = UtteranceFinder.in(passage, pending);
      here.stream()
          .sorted(Comparator.comparingInt(u -> Math.min(u.verbFrom(), u.from())))
          .forEach(quotes::add);
      quotes.speakers.readToEnd(passage);
      pending = UtteranceFinder.announced(passage, here);
    }
    return quotes.found;
  }

  private void add(Utterance said) {
    Speakers.Speaker speaker = speakers.of(said);
    boolean nobody = said.isAttributed() && speaker.name() == null;
    if (said.from() < said.to() && !said.announcesOnly() && !nobody) {
      Passage passage = said.passage();
      double confidence = speaker.name() == null ? OPEN : said.direct() ? OWN_WORDS : REPORTED;
      found.add(
          new Quote(
              speaker.name(),
              said.verb(),
              passage.words(said.from(), said.to()),
              said.direct(),
              passage.span(said.from(), said.to(), said.rule()),
              confidence * speaker.certainty()));
    }
  }
}
