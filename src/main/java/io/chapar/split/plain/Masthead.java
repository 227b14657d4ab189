package io.chapar.split.plain;

import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.wording.Letters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The name of a newspaper or a site: a few words above the text that stand in at least two other
 * places, such as the head of the next page, the dateline and the imprint; of the words that open
 * the document one other place outside the text is enough.
 */
final class Masthead {
  private static final int MOST_WORDS = 4;
  private static final int FEWEST_LETTERS = 3;
  private static final int FEWEST_PLACES = 2;
  private static final int MOST_NAMES = 40;

  private final List<LabelledSegment> segments;
  private final Predicate<String> mayBe;
  private final NamePlaces places;
  private final NamePlaces head;
  private final NamePlaces aside;

  /**
   * @param mayBe whether nothing else is known of words, such as that they name a field
   */
  Masthead(List<LabelledSegment> segments, Predicate<String> mayBe) {
    this.segments = segments;
    this.mayBe = mayBe;
    this.places = new NamePlaces(segments);
    this.head =
        new NamePlaces(segments.stream().takeWhile(one -> !one.is(TextLabel.PARAGRAPH)).toList());
    this.aside = new NamePlaces(segments.stream().filter(one -> !one.isBody()).toList());
  }

  /** The segment that is the name; empty for none. */
  Optional<LabelledSegment> find() {
    return segments.stream()
        .filter(this::mayBeName)
        .limit(MOST_NAMES)
        .filter(one -> head.of(one.text()) > 0)
        .filter(one -> places(one) > FEWEST_PLACES || opens(one))
        .max(Comparator.comparingLong(this::places));
  }

  private boolean opens(LabelledSegment one) {
    return one.equals(segments.get(0)) && aside.of(one.text()) == FEWEST_PLACES;
  }

  private boolean mayBeName(LabelledSegment segment) {
    String text = segment.text();
    return !segment.isBody()
        && text.length() >= FEWEST_LETTERS
        && Letters.words(text) <= MOST_WORDS
        && Letters.hasLetter(text)
        && text.chars().noneMatch(c -> Letters.isDigit((char) c))
        && mayBe.test(text);
  }

  private long places(LabelledSegment name) {
    return places.of(name.text());
  }
}
