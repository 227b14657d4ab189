package io.chapar.edits;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What it takes to bring a set back.
 *
 * @param set the name of the set
 * @param feeds where the watch list is
 * @param wanted its files
 * @param present the files as they are
 * @param stamps of the files when they were read
 * @param written the names of the files that are written
 * @param deleted the names of the files that the set does not have
 */
public record RollbackPlan(
    String set,
    Path feeds,
    FileSet wanted,
    FileSet present,
    Map<String, String> stamps,
    List<String> written,
    List<String> deleted) {
  public RollbackPlan {
    stamps = Map.copyOf(stamps);
    written = List.copyOf(written);
    deleted = List.copyOf(deleted);
  }

  /** Whether the files are as the set has them. */
  public boolean isDone() {
    return written.isEmpty() && deleted.isEmpty();
  }
}
