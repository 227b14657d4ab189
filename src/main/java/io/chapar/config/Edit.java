package io.chapar.config;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of an edit under a node that runs.
 *
 * @param files those that had changed, as messages name them
 * @param lines of an accepted edit what it did, of a refused one its faults, as {@code check} says
 *     them
 * @param set the name of the set of files that was judged: an accepted one runs since; null where
 *     it was not kept
 * @param before the name of the set that ran before, and goes on where the edit is refused; null
 *     where it is not known
 */
public record Edit(
    Instant at,
    boolean accepted,
    List<String> files,
    List<String> lines,
    @Nullable String set,
    @Nullable String before) {

  private static final int NAMED = 5;

  public Edit {
    files = List.copyOf(files);
    lines = List.copyOf(lines);
  }

  /** True when it says the same of the same files, at whatever time. */
  boolean repeats(Edit other) {
    return equals(new Edit(at, other.accepted, other.files, other.lines, other.set, other.before));
  }

  /** {@code accepted: routes/3-archive.camel.yaml}; of many files the first are named. */
  public String verdict() {
    int others = files.size() - NAMED;
    return (accepted ? "accepted: " : "refused: ")
        + files.stream().limit(NAMED).collect(Collectors.joining(", "))
        + (others > 0 ? " and " + others + " others" : "");
  }
}
