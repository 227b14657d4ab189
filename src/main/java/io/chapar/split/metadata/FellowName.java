package io.chapar.split.metadata;

import io.chapar.split.wording.Letters;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Whether a line below a byline names one more writer. Places, times and labels stand there as
 * well: a single word, or words in capitals, below a name that is not, is none. Scripts that tell
 * no names by capitals write a name as one word, too.
 */
final class FellowName {
  private static final Set<String> LINES = Set.of("byline", "far-byline");

  private final List<String> before;
  private final boolean line;

  /**
   * @param before the names that other places have told
   * @param claim the place whose names are asked about
   */
  FellowName(Collection<String> before, Claim claim) {
    this.before = List.copyOf(before);
    this.line = LINES.contains(claim.rule());
  }

  boolean fits(String name) {
    return before.isEmpty() || !line || isLike(before.get(0), name);
  }

  private static boolean isLike(String first, String name) {
    boolean full = Letters.words(name) > 1 || Letters.words(first) == 1;
    boolean cased = name.chars().anyMatch(Character::isUpperCase);
    return !cased || full && (Letters.areCapitals(first) || !Letters.areCapitals(name));
  }
}
