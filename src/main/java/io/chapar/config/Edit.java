package io.chapar.config;

import java.time.Instant;
import java.util.List;

/**
 * What became of an edit under a node that runs.
 *
 * @param files those that had changed, as messages name them
 * @param lines of an accepted edit what it did, of a refused one its faults, as {@code check} says
 *     them
 */
public record Edit(Instant at, boolean accepted, List<String> files, List<String> lines) {

  public Edit {
    files = List.copyOf(files);
    lines = List.copyOf(lines);
  }

  /** {@code accepted: routes/3-archive.camel.yaml}. */
  public String verdict() {
    return (accepted ? "accepted: " : "refused: ") + String.join(", ", files);
  }
}
