package io.chapar.edits;

import io.chapar.config.Edit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edit changed.
 *
 * @param set the name of the set of the edited files
 * @param before the name of the set that ran then; null when none was before it
 * @param at of the verdict; when the set began to run, where no edit made it
 * @param edit with the verdict; null where a node was started with the set
 * @param files that differ between the two sets
 */
public record EditChange(
    String set,
    @Nullable String before,
    Instant at,
    @Nullable Edit edit,
    List<FileDifference> files) {
  public EditChange {
    files = List.copyOf(files);
  }
}
