package io.chapar.edits;

import java.util.List;

/**
 * How one file differs between two sets.
 *
 * @param changes in words, where the file is one of settings or of feeds; none otherwise
 * @param lines as a unified diff has them, each hunk with its head; secrets are masked
 */
public record FileDifference(String file, Kind kind, List<String> changes, List<String> lines) {
  /** What became of the file. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED;

    /** {@code added}. */
    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public FileDifference {
    changes = List.copyOf(changes);
    lines = List.copyOf(lines);
  }
}
