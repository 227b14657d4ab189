package io.chapar.admin;

import io.chapar.admin.Operations.Unknown;
import io.chapar.article.TemporaryFailure;
import io.chapar.config.Edit;
import io.chapar.config.file.Home;
import io.chapar.edits.EditHistory;
import io.chapar.edits.EditHistory.EditChange;
import io.chapar.edits.Rollback;
import io.chapar.edits.Rollback.RollbackPlan;
import io.chapar.edits.Rollback.SetCheck;
import io.chapar.edits.SetDifference.FileDifference;
import io.chapar.edits.StoredSet;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What operators ask about edits by HTTP, and how they go back: the same as {@code edits} on the
 * command line.
 */
public final class EditHandler {
  private static final int MOST_LINES = 1_000;

  private final EditHistory history;
  private final Rollback rollback;
  private final SetCheck check;

  /** A check costs a core a second. */
  private final ReentrantLock alone = new ReentrantLock();

  /**
   * @param data the folder of the node's own files
   * @param check judges a set before it is brought back
   */
  public EditHandler(Home home, Path data, SetCheck check) {
    this.history = new EditHistory(home, data);
    this.rollback = new Rollback(home, data);
    this.check = check;
  }

  void addTo(Operations operations) {
    operations.get("/api/edits", List.of(), (ledger, asked) -> edits());
    operations.get(
        "/api/edits/{name}", List.of(), (ledger, asked) -> change(asked.required("name")));
    operations.post(
        "/api/edits/{name}/rollback",
        List.of("expect", "dryRun"),
        (ledger, asked) -> rollback(asked));
  }

  private Change change(String name) {
    return history.change(name).map(Change::of).orElseThrow(Unknown.no("edit or set", name));
  }

  private Edits edits() {
    return new Edits(
        history.edits(), history.starts().stream().map(Start::of).toList(), history.running());
  }

  /**
   * @param starts the sets that no edit made
   * @param running the name of the set that runs
   */
  private record Edits(List<Edit> edits, List<Start> starts, @Nullable String running) {}

  private record Start(String set, Instant at) {
    static Start of(StoredSet set) {
      return new Start(set.name(), set.at());
    }
  }

  private record Change(
      String set,
      @Nullable String before,
      Instant at,
      @Nullable Edit edit,
      List<ChangedFile> files) {
    static Change of(EditChange change) {
      return new Change(
          change.set(),
          change.before(),
          change.at(),
          change.edit(),
          change.files().stream().map(ChangedFile::of).toList());
    }
  }

  /**
   * @param cut how many changes and lines are left out
   */
  private record ChangedFile(
      String file, String kind, List<String> changes, List<String> lines, int cut) {
    static ChangedFile of(FileDifference file) {
      List<String> changes = file.changes().stream().limit(MOST_LINES).toList();
      List<String> lines = file.lines().stream().limit(MOST_LINES).toList();
      int cut = file.changes().size() + file.lines().size() - changes.size() - lines.size();
      return new ChangedFile(file.file(), file.kind().toString(), changes, lines, cut);
    }
  }

  private Object rollback(Parameters asked) {
    if (!alone.tryLock()) {
      throw new TemporaryFailure("another rollback is in work; ask again");
    }
    try {
      boolean dryRun = asked.flag("dryRun");
      String name = asked.required("name");
      String set = history.name(name).orElseThrow(Unknown.no("edit or set", name));
      return rollback(set, asked.text("expect"), dryRun);
    } finally {
      alone.unlock();
    }
  }

  private Done rollback(String set, @Nullable String expected, boolean dryRun) {
    rollback.finish();
    rollback.requireRunning(expected);
    RollbackPlan plan = rollback.plan(set, check);
    Path kept = dryRun || plan.isDone() ? null : rollback.apply(plan, expected);
    return new Done(
        set,
        kept != null,
        plan.written(),
        plan.deleted(),
        kept == null ? null : String.valueOf(kept.getFileName()));
  }

  /**
   * @param kept the name of the set of the files that stood there; null when nothing was written
   */
  private record Done(
      String set,
      boolean done,
      List<String> written,
      List<String> deleted,
      @Nullable String kept) {}
}
