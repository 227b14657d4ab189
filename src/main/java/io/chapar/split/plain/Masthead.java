package io.chapar.split.plain;

import io.chapar.split.wording.Letters;
import java.util.ArrayList;
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

  /** So much of the document is searched. */
  private static final int LONGEST = 20_000;

  private final List<LabelledSegment> segments;
  private final List<String> texts = new ArrayList<>();

  Masthead(List<LabelledSegment> segments) {
    this.segments = segments;
    int length = 0;
    for (int i = 0; i < segments.size() && length < LONGEST; i++) {
      length += segments.get(i).text().length();
      texts.add(length < LONGEST ? spaced(segments.get(i).text()) : "");
    }
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

  /** In how many segments the name stands, its own among them. */
  private long places(LabelledSegment name) {
    String words = spaced(name.text());
    return texts.stream().filter(text -> text.contains(words)).count();
  }

  /** The folded words, with a space around each. */
  private static String spaced(String text) {
    String words = text.replaceAll("[^\\p{L}\\p{M}\\p{N}\u200c]+", " ").strip();
    StringBuilder spaced = new StringBuilder(" ");
    for (String word : words.split(" ")) {
      spaced.append(Letters.fold(word)).append(' ');
    }
    return spaced.toString();
  }
}
