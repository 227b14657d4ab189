package io.chapar.admin;

import io.chapar.config.Edit;
import io.chapar.config.EditLog;
import io.chapar.config.file.Fault;
import io.chapar.config.file.Home;
import io.chapar.edits.EditedFiles;
import io.chapar.edits.FileSet;
import io.chapar.edits.Rollback.SetCheck;
import io.chapar.edits.SetStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The edits of a home: it watched no feed, then those that it watches, and then one was refused.
 */
final class KeptEdits {
  private static final String FEEDS = "config/feeds.yaml";

  /** Finds no fault. */
  static final SetCheck GOOD =
      new SetCheck() {
        @Override
        public List<Fault> faults(Home home) {
          return List.of();
        }

        @Override
        public Path feeds(Home home) {
          return home.resolve(FEEDS);
        }
      };

  private final Path folder;
  private final SetStore sets;
  private final Map<String, String> texts;

  KeptEdits(Path folder) {
    Home home = new Home(folder);
    this.folder = folder;
    this.sets = new SetStore(home, folder);
    this.texts = new EditedFiles(home, folder.resolve(FEEDS)).texts();
  }

  /** Gives the name of the first set. */
  String make() {
    Map<String, String> none = with("feeds: []\n");
    sets.keep(none);
    sets.keep(texts);
    FileSet refused = FileSet.ofTexts(with("feeds: nothing\n"));
    sets.setAside(refused);
    String first = FileSet.ofTexts(none).name();
    String runs = FileSet.ofTexts(texts).name();
    log(true, "feeds watched: 2", runs, first);
    log(false, "config/feeds.yaml:1  feeds is no list", refused.name(), runs);
    return first;
  }

  private Map<String, String> with(String feeds) {
    Map<String, String> other = new java.util.TreeMap<>(texts);
    other.put(FEEDS, feeds);
    return other;
  }

  private void log(boolean accepted, String line, String set, String before) {
    new EditLog(folder)
        .add(new Edit(Instant.now(), accepted, List.of(FEEDS), List.of(line), set, before));
  }
}
