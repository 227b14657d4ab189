package io.chapar.edits;

import io.chapar.article.PermanentFailure;
import io.chapar.config.Edit;
import io.chapar.config.EditLog;
import io.chapar.config.file.Home;
import io.chapar.edits.SetDifference.FileDifference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The last edits of a node, and the sets of files that they were about. */
public final class EditHistory {
  private static final String NUMBER = "[1-9][0-9]{0,2}";

  private final EditLog log;
  private final SetStore sets;

  /**
   * @param data the folder of a node's own files
   */
  public EditHistory(Home home, Path data) {
    this.log = new EditLog(data);
    this.sets = new SetStore(home, data);
  }

  /** The newest first. */
  public List<Edit> edits() {
    return log.last();
  }

  /** The name of the set that runs, or ran last; null before any did. */
  public @Nullable String running() {
    return sets.running().map(StoredSet::name).orElse(null);
  }

  /** The sets with which a node was started and that no edit made, the newest first. */
  public List<StoredSet> starts() {
    Set<String> made =
        edits().stream()
            .filter(Edit::accepted)
            .map(Edit::set)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return sets.good().stream().filter(set -> !made.contains(set.name())).toList();
  }

  /**
   * The name of the set that is meant.
   *
   * @param which {@code last}, the number of an edit (1 is the newest), or the name of a set
   * @return empty when there is no such edit
   * @throws PermanentFailure when the set of the edit was not kept
   */
  public Optional<String> name(String which) {
    return isNumber(which)
        ? edit(which).map(edit -> required(edit.set(), "edit " + which))
        : Optional.of(which);
  }

  private static boolean isNumber(String which) {
    return which.equals("last") || which.matches(NUMBER);
  }

  private Optional<Edit> edit(String which) {
    int number = which.equals("last") ? 1 : Integer.parseInt(which);
    return edits().stream().skip(number - 1L).findFirst();
  }

  private static String required(@Nullable String set, String edit) {
    if (set == null) {
      throw new PermanentFailure("the files of " + edit + " were not kept, so it cannot be shown");
    }
    return set;
  }

  /**
   * What an edit changed, or what a start changed.
   *
   * @param which as in {@link #name}
   * @return empty when there is no such edit, and no set of that name
   * @throws PermanentFailure when one of the two sets is kept no longer
   */
  public Optional<EditChange> change(String which) {
    Optional<Edit> edit =
        isNumber(which)
            ? edit(which)
            : edits().stream().filter(one -> which.equals(one.set())).findFirst();
    return edit.isPresent() ? edit.map(this::change) : start(which);
  }

  private EditChange change(Edit edit) {
    String set = required(edit.set(), "this edit");
    String before = required(edit.before(), "what ran before this edit");
    return new EditChange(
        set, before, edit.at(), edit, SetDifference.between(files(before), files(set)));
  }

  private FileSet files(String name) {
    return sets.find(name)
        .map(sets::read)
        .orElseThrow(
            () -> new PermanentFailure("set " + name + " is kept no longer; the last 100 are"));
  }

  private Optional<EditChange> start(String name) {
    List<StoredSet> good = sets.good();
    for (int i = 0; i < good.size(); i++) {
      if (good.get(i).name().equals(name)) {
        return Optional.of(start(good.get(i), good.subList(i + 1, good.size())));
      }
    }
    return sets.find(name).map(this::setAside);
  }

  private EditChange start(StoredSet set, List<StoredSet> older) {
    Optional<StoredSet> before = older.stream().findFirst();
    return new EditChange(
        set.name(),
        before.map(StoredSet::name).orElse(null),
        set.at(),
        null,
        difference(before, set));
  }

  /** One that a rollback replaced, against what runs. */
  private EditChange setAside(StoredSet set) {
    Optional<StoredSet> running = sets.running();
    return new EditChange(
        set.name(),
        running.map(StoredSet::name).orElse(null),
        set.at(),
        null,
        difference(running, set));
  }

  private List<FileDifference> difference(Optional<StoredSet> before, StoredSet set) {
    FileSet files = before.map(sets::read).orElseGet(() -> FileSet.of(Map.of()));
    return SetDifference.between(files, sets.read(set));
  }

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
}
