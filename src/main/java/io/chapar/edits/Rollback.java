package io.chapar.edits;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.article.WrongValue;
import io.chapar.config.file.Fault;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.file.FileTrouble;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a good set back over the files that operators edit, whole or not at all. What stands there
 * is kept as a set of its own first. A node takes it up as it takes up any edit; while the files
 * are replaced it judges none, and after a crash in the middle the next who looks finishes it.
 */
public final class Rollback {
  private static final Logger LOG = LoggerFactory.getLogger(Rollback.class);

  private final Home home;
  private final SetStore sets;
  private final RollbackJournal journal;

  /**
   * @param data the folder of a node's own files
   */
  public Rollback(Home home, Path data) {
    this.home = home.edited();
    this.sets = new SetStore(home, data);
    this.journal = new RollbackJournal(data);
  }

  /**
   * Looks at what would be done; nothing is written.
   *
   * @param name of a set that was good and ran
   * @throws WrongValue when there is no such set
   * @throws PermanentFailure when a file of now could not be kept
   * @throws InvalidConfiguration when the set is refused by now, with its faults
   */
  public RollbackPlan plan(String name, SetCheck check) {
    StoredSet target = target(name);
    FileSet wanted = sets.read(target);
    Home then = home.withSet(target.folder());
    List<Fault> faults = check.faults(then);
    if (!faults.isEmpty()) {
      throw new InvalidConfiguration(faults);
    }
    Path feeds = feeds(then, check);
    EditedFiles edited = new EditedFiles(home, feeds);
    Map<String, String> stamps = edited.stamps();
    FileSet present = edited.contents();
    requireAllReadable(stamps, present);
    return new RollbackPlan(
        name,
        feeds,
        wanted,
        present,
        stamps,
        wanted.files().stream().filter(file -> !wanted.agrees(present, file)).toList(),
        present.files().stream()
            .filter(file -> wanted.bytes(file).isEmpty() && !file.equals(home.name(feeds)))
            .toList());
  }

  /** The settings of now may be what is to be mended. */
  private Path feeds(Home then, SetCheck check) {
    try {
      return check.feeds(home);
    } catch (InvalidConfiguration e) {
      return check.feeds(then);
    }
  }

  private StoredSet target(String name) {
    return sets.good().stream()
        .filter(set -> set.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new WrongValue(unknown(name), "chapar edits"));
  }

  private String unknown(String name) {
    return sets.find(name).isPresent()
        ? "set " + name + " never ran, so there is nothing to go back to"
        : "there is no set " + name + " among those that ran";
  }

  private static void requireAllReadable(Map<String, String> stamps, FileSet present) {
    List<String> unreadable =
        stamps.keySet().stream().filter(file -> !present.files().contains(file)).toList();
    if (!unreadable.isEmpty()) {
      throw new PermanentFailure(
          String.join(", ", unreadable)
              + " cannot be read, so it could not be kept; move it away, or let Chapar read it");
    }
  }

  /**
   * Does what was planned.
   *
   * @param expected the name of the set that must run; null when any may
   * @return the folder where the files that stood there are kept
   * @throws FilesChanged when somebody has edited since, or another set runs
   * @throws TemporaryFailure when nothing could be written, or another rollback is in work
   */
  public Path apply(RollbackPlan plan, @Nullable String expected) {
    try (RollbackJournal.Lock ignored = journal.required()) {
      requireRunning(expected);
      Path kept = sets.setAside(plan.present());
      write(plan);
      return kept;
    } catch (IOException e) {
      throw new TemporaryFailure(
          "set " + plan.set() + " is not brought back (" + FileTrouble.of(e) + "): " + where(e), e);
    }
  }

  private String where(IOException failure) {
    return failure instanceof FileSystemException file && file.getFile() != null
        ? file.getFile()
        : home.folder().toString();
  }

  /**
   * @param expected the name of the set that is to run; null for any
   * @throws FilesChanged when another one runs
   */
  public void requireRunning(@Nullable String expected) {
    String running = sets.running().map(StoredSet::name).orElse("none");
    if (expected != null && !expected.equals(running)) {
      throw new FilesChanged(
          "set " + running + " runs, and not " + expected + "; somebody edited meanwhile");
    }
  }

  private void write(RollbackPlan plan) throws IOException {
    EditedFilesWriter writer = new EditedFilesWriter(home);
    writer.stage(plan.wanted(), plan.written());
    Map<String, String> now = new EditedFiles(home, plan.feeds()).stamps();
    if (!now.equals(plan.stamps())) {
      writer.drop();
      throw new FilesChanged(
          "nothing is written, as somebody edited meanwhile: " + differing(plan.stamps(), now));
    }
    journal.begin(
        new RollbackJournal.Entry(
            plan.set(), home.name(plan.feeds()), plan.written(), plan.deleted()));
    writer.replace(plan.deleted());
    journal.end();
  }

  private static String differing(Map<String, String> before, Map<String, String> now) {
    List<String> names = new ArrayList<>(now.keySet());
    before.keySet().stream().filter(name -> !now.containsKey(name)).forEach(names::add);
    return names.stream()
        .filter(name -> !Objects.equals(before.get(name), now.get(name)))
        .collect(Collectors.joining(", "));
  }

  /** Whether the files are no whole set at this moment, because one is in work or was cut short. */
  public boolean isUnderWay() {
    return journal.stands();
  }

  /**
   * Finishes one that was cut short.
   *
   * @throws TemporaryFailure when it cannot be finished now
   */
  public void finish() {
    if (!isUnderWay()) {
      return;
    }
    try {
      Optional<RollbackJournal.Lock> lock = journal.lock();
      if (lock.isPresent()) {
        try (RollbackJournal.Lock ignored = lock.get()) {
          journal.entry().ifPresent(this::finish);
          journal.end();
        }
      }
    } catch (IOException e) {
      throw new TemporaryFailure(
          "a rollback that was cut short cannot be finished (" + FileTrouble.of(e) + ")", e);
    }
  }

  /** Somebody may have edited since it was cut short: what stands there is kept again. */
  private void finish(RollbackJournal.Entry entry) {
    FileSet wanted = sets.read(target(entry.set()));
    EditedFilesWriter writer = new EditedFilesWriter(home);
    try {
      Path kept = sets.setAside(new EditedFiles(home, home.resolve(entry.feeds())).contents());
      writer.stage(wanted, entry.written());
      writer.replace(entry.deleted());
      LOG.info(
          "the rollback to set {}, which was cut short, is finished; what stood there is kept: {}",
          entry.set(),
          kept);
    } catch (IOException e) {
      throw new TemporaryFailure(
          "a rollback that was cut short cannot be finished ("
              + FileTrouble.of(e)
              + "): "
              + where(e),
          e);
    }
  }

  /**
   * Somebody else edits at the same time, so nothing was written. The message says what changed.
   */
  public static final class FilesChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FilesChanged(String message) {
      super(message);
    }
  }

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

  /** What this version of the program says of the set of a home. */
  public interface SetCheck {
    /** None when it can run. */
    List<Fault> faults(Home home);

    /**
     * Where the watch list is.
     *
     * @throws InvalidConfiguration when the settings do not say
     */
    Path feeds(Home home);
  }
}
