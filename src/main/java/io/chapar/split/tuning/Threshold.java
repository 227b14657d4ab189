package io.chapar.split.tuning;

import io.chapar.text.TableLines;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The thresholds of the splitter; {@code thresholds.tsv} has the number of each and the reason. A
 * threshold without a row, and a row without a threshold, end the start.
 */
public enum Threshold {
  // Trust: what tells kinds of places apart (../metadata/trust.tsv)
  DECLARED,
  FROM_FEED,
  TITLE_DECLARED,
  TITLE_KNOWN,
  DATE_DECLARED,
  DATE_STATED,

  // Links: the share of a line's characters that stand in links
  LINK,
  ALL_LINK,
  MOSTLY_LINK,
  HALF_LINK,
  HARDLY_LINKED,

  // Names of elements: the share of a page's prose that shows that a name misleads
  MISLEADING_COMMENTS,
  MISLEADING_FRAME,
  MISLEADING_NAME,

  // The box of the text
  BOX_OF_NEARLY_ALL,
  NAMED_BODY,
  MAIN_CONTENT,
  MARGIN_OVER_NAMED,

  // The lines of the text
  PROSE_KEPT,
  OTHERS_KEPT,
  PROSE_TAKEN,
  OTHERS_TAKEN,
  MOST_LEFT_OUT,
  TOLD_BEFORE_COMMENTS,
  COPY_OF_BODY,
  HEADLINE_WORDS,

  // The page as a whole
  NO_ARTICLE,
  FEED_MUCH_LONGER,

  // Plain text: segments and labels
  TEXT_MOST_IN_LINE,
  TEXT_JOINED,
  TEXT_APART,
  TEXT_TITLE_SURE,
  TEXT_TITLE_UNSURE,
  TEXT_SUMMARY_DOUBTFUL,
  TEXT_CLEARLY,
  TEXT_LONE_LIKELY,
  TEXT_WRITER,
  TEXT_LIKELIEST_WRITER,
  TEXT_CLOCK_PLAINLY,
  TEXT_ID_LIKELY,

  // Plain text: the title
  TITLE_LEAST,
  TITLE_PART,
  TITLE_LIKELY,
  TITLE_SURE,
  TITLE_LATER,
  TITLE_NEAR,

  // Plain text: the document's own address, by the sum of what speaks for it
  ADDRESS_LEAST,
  ADDRESS_OF_SOURCE,
  ADDRESS_FOREIGN,
  ADDRESS_BARE,
  ADDRESS_SLUG,
  ADDRESS_OF_OWN_PLACE,
  ADDRESS_LONG,

  // Plain text: whether a document holds several articles
  SEVERAL_LIKELY,
  SEVERAL_SURE,
  SEVERAL_POSSIBLE,
  SEVERAL_FIRST,
  SEVERAL_PROBABLE,
  SEVERAL_SLUG;

  private static final int CELLS = 3;

  static {
    TableLines.forEach(Threshold.class, "thresholds.tsv", Threshold::take);
    for (Threshold threshold : values()) {
      if (Double.isNaN(threshold.value)) {
        throw new IllegalStateException("thresholds.tsv has no row of " + threshold.id());
      }
    }
  }

  private double value = Double.NaN;

  static void take(String row) {
    String[] cells = row.split("\t");
    if (cells.length != CELLS || cells[CELLS - 1].isBlank()) {
      throw new IllegalStateException("a row of thresholds.tsv is no number with a reason: " + row);
    }
    Threshold threshold = named(cells[0]);
    if (!Double.isNaN(threshold.value)) {
      throw new IllegalStateException("thresholds.tsv has two rows of " + cells[0]);
    }
    threshold.value = Double.parseDouble(cells[1]);
  }

  static Threshold named(String id) {
    return Stream.of(values())
        .filter(threshold -> threshold.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("thresholds.tsv names no Threshold: " + id));
  }

  /** As the table names it: "half-link". */
  private String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public double value() {
    return value;
  }

  /** The same for probabilities of a model, which are floats. */
  public float probability() {
    return (float) value;
  }
}
