package io.chapar.split.body;

import io.chapar.split.page.Line;
import io.chapar.split.wording.Letters;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a page says of its text where readers do not see it: its description, whose beginning the
 * text often repeats, and the text itself in markup.
 */
public final class Agreement {
  /** A page that says nothing of its text. */
  public static final Agreement NONE = new Agreement(List.of(), List.of());

  private static final int OPENING = 40;
  private static final int FEWEST = 20;
  private static final int LONGEST = 200_000;

  private final Set<String> openings = new HashSet<>();
  private final List<String> summaries;
  private final String text;

  /**
   * @param summaries of the article
   * @param texts that it is said to have
   */
  public Agreement(Collection<String> summaries, Collection<String> texts) {
    summaries.forEach(summary -> openings.add(opening(summary)));
    openings.remove("");
    this.summaries = List.copyOf(summaries);
    text =
        texts.stream()
            .filter(one -> one.length() <= LONGEST)
            .map(Letters::fold)
            .collect(Collectors.joining("\n"));
  }

  /** As the page has them. */
  List<String> summaries() {
    return summaries;
  }

  /** Whether the page's own words begin as the line does. */
  boolean tells(Line line) {
    if (text.isEmpty() || line.prose() == 0) {
      return false;
    }
    String opening = opening(line.text());
    return !opening.isEmpty() && text.contains(opening);
  }

  /** The first line of text below the headline that begins as a summary does; -1 for none. */
  int opening(List<Line> lines, int title) {
    for (int i = openings.isEmpty() ? lines.size() : title + 1; i < lines.size(); i++) {
      if (lines.get(i).prose() > 0 && openings.contains(opening(lines.get(i).text()))) {
        return i;
      }
    }
    return -1;
  }

  /** Folded; empty when it is too short to tell. */
  private static String opening(String text) {
    String folded = Letters.fold(text.substring(0, Math.min(text.length(), OPENING * 2)));
    return folded.length() < FEWEST ? "" : folded.substring(0, Math.min(OPENING, folded.length()));
  }
}
