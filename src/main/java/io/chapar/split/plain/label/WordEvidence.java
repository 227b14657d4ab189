package io.chapar.split.plain.label;

import io.chapar.article.BlockKind;
import io.chapar.labelling.WordOdds;
import io.chapar.split.header.DatedLine;
import io.chapar.split.header.Dateline;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Labels;
import io.chapar.split.plain.line.Opening;
import io.chapar.split.plain.line.TextShape;
import io.chapar.split.site.Publishers;
import io.chapar.split.wording.BylineNames;
import io.chapar.split.wording.HashtagLine;
import io.chapar.split.wording.Markers;
import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the tables of words say of a segment. Each is a vote among others. */
public final class WordEvidence {
  /** How a segment is dated. */
  enum Dating {
    NONE,
    /** A date among many other words. */
    WITHIN,
    /** A date, and few words beside it. */
    MAINLY,
    /** Nothing but a date. */
    ALONE,
    /** A clock time, or a day without a year. */
    TIME
  }

  /** Whether the name of a publisher stands in a segment. */
  enum Publisher {
    NONE,
    ALONE,
    OPENING,
    CLOSING
  }

  private static final int LONGEST = 400;
  private static final int LONGEST_DATED = 120;
  private static final int LONGEST_NAME = 80;
  private static final int FEWEST_DIGITS = 3;

  private static final int LONGEST_COPYRIGHT = 100;
  private static final int LONGEST_RIGHTS = 300;
  private static final Pattern SPELLED = Pattern.compile("\\([cC]\\)\\s.*\\b(?:19|20)\\d\\d\\b.*");

  private static final Pattern RESERVED =
      Pattern.compile(
          "(?i)copyright\\W{1,9}(?:\\(c\\)\\s*)?(?:19|20)\\d\\d\\b.*\\ball rights reserved\\b.*");

  private final Markers markers;
  private final Labels labels;
  private final BylineNames names;
  private final Publishers publishers;
  private final WordOdds odds;
  private final DatedLine datedLine = new DatedLine();

  /**
   * @param odds of standing around a text rather than in it
   */
  public WordEvidence(
      Markers markers, Labels labels, BylineNames names, Publishers publishers, WordOdds odds) {
    this.markers = markers;
    this.labels = labels;
    this.names = names;
    this.publishers = publishers;
    this.odds = odds;
  }

  /**
   * The odds of a segment's known words, each once, and how many of them are known.
   *
   * @param sum as if each word told something of its own
   * @param highest of one word; 0 where none stands around texts
   */
  record Odds(int known, float sum, float highest) {
    static final Odds NONE = new Odds(0, 0, 0);

    /** 0 where no word is known. */
    float mean() {
      return known == 0 ? 0 : sum / known;
    }
  }

  Odds odds(TextShape shape) {
    int known = 0;
    float sum = 0;
    float highest = 0;
    for (String word : new HashSet<>(shape.words)) {
      float one = odds.of(word);
      known += one == 0 ? 0 : 1;
      sum += one;
      highest = Math.max(highest, one);
    }
    return new Odds(known, sum, highest);
  }

  /** What the markers call it; null for nothing. */
  @Nullable BlockKind marker(TextShape shape) {
    return shape.text.length() > LONGEST ? null : markers.of(shape.text).orElse(null);
  }

  /** The field that the label of a "label: value", or of the value below, names; null for none. */
  @Nullable Field label(TextShape shape) {
    String text = shape.text;
    if (text.length() > LONGEST) {
      return null;
    }
    Optional<Field> key =
        shape.colon < 0 ? labels.named(text) : labels.named(text.substring(0, shape.colon));
    return key.or(() -> labels.read(text).map(Labels.Labelled::field)).orElse(null);
  }

  Dating dating(TextShape shape) {
    String text = shape.text;
    if (shape.digits < FEWEST_DIGITS || text.length() > LONGEST_DATED) {
      return Dating.NONE;
    }
    if (datedLine.isAlone(text)) {
      return Dating.ALONE;
    }
    String value = shape.value();
    if (datedLine.is(text) || !value.isEmpty() && datedLine.is(value)) {
      return Dating.MAINLY;
    }
    return datedLine.isTime(text)
        ? Dating.TIME
        : datedLine.holds(text) ? Dating.WITHIN : Dating.NONE;
  }

  Publisher publisher(TextShape shape) {
    if (publishers.named(shape.text).isPresent()) {
      return Publisher.ALONE;
    }
    if (Dateline.agency(shape.text, publishers).isPresent()) {
      return Publisher.OPENING;
    }
    return Dateline.closingAgency(shape.text, publishers).isPresent()
        ? Publisher.CLOSING
        : Publisher.NONE;
  }

  /** 0 for no name, 1 for a byline, 2 for a full name alone, 3 for names behind a label. */
  int name(TextShape shape) {
    String text = shape.text;
    if (text.length() > LONGEST_NAME || shape.wordCount > 12) {
      return 0;
    }
    if (names.isAlone(text)) {
      return 2;
    }
    return names.isByline(text)
        ? 1
        : !shape.value().isEmpty() && names.isAlone(shape.value()) ? 3 : 0;
  }

  boolean isShare(TextShape shape) {
    return HashtagLine.isOfSharing(shape.text);
  }

  boolean isCopyright(TextShape shape) {
    return isOfCopyright(shape.text) || shape.opening == Opening.COPYRIGHT;
  }

  /**
   * A line that opens with the sign of copyright, or with "(c)" and has a year, or says the word
   * with a year and that all rights are reserved.
   */
  private static boolean isOfCopyright(String line) {
    return line.length() <= LONGEST_COPYRIGHT
            && (line.startsWith("©") || SPELLED.matcher(line).matches())
        || line.length() <= LONGEST_RIGHTS
            && (line.startsWith("C") || line.startsWith("c"))
            && RESERVED.matcher(line).matches();
  }
}
