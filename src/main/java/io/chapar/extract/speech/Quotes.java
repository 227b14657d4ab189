package io.chapar.extract.speech;

import io.chapar.article.Facts.Quote;
import io.chapar.extract.cast.Cast;
import io.chapar.extract.organisation.Bodies;
import io.chapar.extract.passage.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the people of an article are quoted with, in order; a word for one who speaks may tell what
 * they are.
 */
public final class Quotes {
  private static final double OWN_WORDS = 0.95;
  private static final double REPORTED = 0.85;
  private static final double OPEN = 0.6;

  private final Speakers speakers;
  private final ThisOffice thisOffice;
  private final List<Quote> found = new ArrayList<>();

  private Quotes(Speakers speakers, ThisOffice thisOffice) {
    this.speakers = speakers;
    this.thisOffice = thisOffice;
  }

  public static List<Quote> in(List<Passage> passages, Cast cast, Bodies bodies) {
    Quotes quotes = new Quotes(new Speakers(cast, bodies), new ThisOffice(cast));
    Utterance pending = null;
    for (Passage passage : passages) {
      List<Utterance> here = UtteranceFinder.in(passage, pending);
      here.stream()
          .sorted(Comparator.comparingInt(u -> Math.min(u.verbFrom(), u.from())))
          .forEach(quotes::add);
      quotes.speakers.readToEnd(passage);
      pending = announced(passage, here);
    }
    return quotes.found;
  }

  /** A verb and colon at the very end of a passage announce the next one. */
  private static @Nullable Utterance announced(Passage passage, List<Utterance> found) {
    return found.stream()
        .filter(u -> u.announcesOnly() && u.verbPassage() == passage)
        .findFirst()
        .orElse(null);
  }

  private void add(Utterance said) {
    Speakers.Speaker speaker = speakers.of(said);
    if (speaker.name() != null) {
      thisOffice.tell(said, speaker.name(), !speaker.isByPronoun());
    }
    boolean nobody =
        said.isAttributed() && speaker.name() == null
            || said.isTold() && (speaker.name() == null || speaker.isByPronoun());
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
