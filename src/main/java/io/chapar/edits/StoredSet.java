package io.chapar.edits;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A set of files that is kept.
 *
 * @param folder with a copy of each file, at its place in the home folder
 */
public record StoredSet(Path folder, Note note) {

  /**
   * What stands beside the files.
   *
   * @param digest of the set
   * @param home the folder whose files these were
   * @param at when it last began to run, or was set aside
   * @param started whether the node that ran last was started with it
   * @param files the names of its files
   */
  public record Note(String digest, String home, Instant at, boolean started, List<String> files) {
    public Note {
      files = List.copyOf(files);
    }

    Note withoutStart() {
      return new Note(digest, home, at, false, files);
    }
  }

  public String name() {
    return folder.getFileName().toString();
  }

  public Instant at() {
    return note.at();
  }
}
