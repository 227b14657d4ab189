package io.chapar.split.plain;

import io.chapar.split.wording.Letters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The name of a newspaper or a site: a few words above the text that stand in at least two other
 * places, such as the head of the next page, the dateline and the imprint.
 */
final class Masthead {
  private static final int MOST_WORDS = 4;
  private static final int FEWEST_LETTERS = 3;
  private static final int FEWEST_PLACES = 2;
  private static final int MOST_NAMES = 20;

  private final List<LabelledSegment> segments;
  private final NamePlaces places;

  Masthead(List<LabelledSegment> segments) {
    this.segments = segments;
    this.places = new NamePlaces(segments);
  }

  /** The segment that is the name; empty for none. */
  Optional<LabelledSegment> find() {
    return segments.stream()
        .takeWhile(one -> !one.is(TextLabel.PARAGRAPH))
        .filter(Masthead::mayBeName)
        .limit(MOST_NAMES)
        .filter(one -> places(one) > FEWEST_PLACES)
        .max(Comparator.comparingLong(this::places));
  }

  private static boolean mayBeName(LabelledSegment segment) {
    String text = segment.text();
    return !segment.is(TextLabel.TITLE)
        && !segment.is(TextLabel.BYLINE)
        && text.length() >= FEWEST_LETTERS
        && Letters.words(text) <= MOST_WORDS
        && Letters.hasLetter(text)
        && text.chars().noneMatch(c -> Letters.isDigit((char) c));
  }

  private long places(LabelledSegment name) {
    return places.of(name.text());
  }
}
