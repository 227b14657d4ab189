package io.chapar.split.plain;

import io.chapar.article.BlockKind;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Labels;
import io.chapar.split.wording.Letters;
import java.util.Optional;

/** The lines below one that only announces them: "Read also:", "اخبار مرتبط", "ETİKETLER". */
final class RelatedLines {
  private static final int LONGEST = 120;
  private static final int LONGEST_ANNOUNCER = 40;

  private final Labels labels;
  private boolean announced;

  RelatedLines(Labels labels) {
    this.labels = labels;
  }

  /**
   * Whether a line is one of a list that is announced; asked for each line in turn.
   *
   * @param known what the line is known to be; empty for any text
   */
  boolean lists(String line, Optional<BlockKind> known) {
    if (known.isPresent()) {
      announced = isAnnouncer(line) && (known.get() == BlockKind.RELATED || isTags(line));
    } else {
      announced &= line.length() <= LONGEST && isHeadline(line);
    }
    return announced && known.isEmpty();
  }

  private boolean isTags(String line) {
    return labels.opens(line, Field.TAGS);
  }

  private static boolean isAnnouncer(String line) {
    int colon = line.indexOf(':');
    return line.length() <= LONGEST_ANNOUNCER && (colon < 0 || colon == line.length() - 1);
  }

  /** A question may be one, a sentence with its stop is none. */
  private static boolean isHeadline(String line) {
    return !Letters.endsWithStop(line) || "?؟!".indexOf(line.charAt(line.length() - 1)) >= 0;
  }
}
