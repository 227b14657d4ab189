package io.chapar.camel.edit;

import io.chapar.article.TemporaryFailure;
import io.chapar.camel.check.Verdict;
import io.chapar.camel.trouble.Troubles;
import io.chapar.config.Edit;
import io.chapar.config.EditLog;
import io.chapar.config.Fault;
import io.chapar.config.Home;
import io.chapar.config.InvalidConfiguration;
import io.chapar.config.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at what operators edit while the node runs. Files that nobody has touched for a moment are
 * whole; they are judged as {@code check} does, all together, and a set with faults changes
 * nothing. Each edit is acknowledged in the log and in the edit log.
 */
public final class EditWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EditWatch.class);
  private static final String WHO = "edit";
  private static final long LOOK_MILLIS = 300;
  private static final long WHOLE_NANOS = TimeUnit.MILLISECONDS.toNanos(600);
  private static final long CLOSE_SECONDS = 5;

  private final Supplier<Verdict> check;
  private final EditedFiles files;
  private final EditLog log;
  private final Troubles troubles;
  private final ScheduledExecutorService pool =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "edits"));

  /** Their stamps when they were last looked at, since when they are so, and when last judged. */
  private Map<String, String> seen;

  private long since = System.nanoTime();
  private Map<String, String> judged;

  /** What they held when they were last judged. */
  private Map<String, String> known;

  private @Nullable GoodSet good;

  /**
   * What the files hold now is known.
   *
   * @param check judges the files as they are
   */
  public EditWatch(Home home, Settings settings, Supplier<Verdict> check, Troubles troubles) {
    this.check = check;
    this.files = new EditedFiles(home, settings.feeds());
    this.log = new EditLog(settings.data());
    this.troubles = troubles;
    this.seen = files.stamps();
    this.judged = seen;
    this.known = files.texts();
  }

  public Map<String, String> known() {
    return known;
  }

  /**
   * @param running what the node was started with: the known files
   */
  public void start(GoodSet running) {
    good = running;
    pool.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      Map<String, String> stamps = files.stamps();
      if (!stamps.equals(seen)) {
        seen = stamps;
        since = System.nanoTime();
      } else if (System.nanoTime() - since >= WHOLE_NANOS) {
        settled(stamps, Objects.requireNonNull(good));
      }
    } catch (RuntimeException | Error e) {
      // What is thrown out of here ends the looking for good, and silently.
      again(String.valueOf(e.getMessage()), e);
    }
  }

  private void settled(Map<String, String> stamps, GoodSet running) {
    running.mend();
    if (stamps.equals(judged)) {
      return;
    }
    Map<String, String> texts = files.texts();
    if (texts.equals(known) && !running.isHalfTaken() || judge(stamps, texts, running)) {
      judged = stamps;
      known = texts;
    }
  }

  /** False when somebody has touched the files meanwhile. */
  private boolean judge(Map<String, String> stamps, Map<String, String> texts, GoodSet running) {
    List<Fault> faults = check.get().faults();
    if (!files.stamps().equals(stamps) || !files.texts().equals(texts)) {
      return false;
    }
    List<String> edited = edited(texts);
    try {
      if (!faults.isEmpty()) {
        throw new InvalidConfiguration(faults);
      }
      accepted(new Edit(Instant.now(), true, edited, running.take(texts), running.version()));
    } catch (InvalidConfiguration e) {
      List<String> lines = e.faults().stream().sorted().map(Fault::toString).toList();
      refused(new Edit(Instant.now(), false, edited, lines, running.version()));
    }
    return true;
  }

  private List<String> edited(Map<String, String> texts) {
    TreeSet<String> names = new TreeSet<>(known.keySet());
    names.addAll(texts.keySet());
    names.removeIf(name -> Objects.equals(known.get(name), texts.get(name)));
    return List.copyOf(names);
  }

  private void accepted(Edit edit) {
    troubles.over(WHO);
    LOG.info("edit {} ({})", edit.verdict(), String.join("; ", edit.lines()));
    remember(edit);
  }

  private void refused(Edit edit) {
    troubles.warns(WHO, "the last one is refused, and what was before goes on: " + edit.lines());
    LOG.error("edit {}; what was before goes on", edit.verdict());
    edit.lines().forEach(LOG::error);
    remember(edit);
  }

  private void remember(Edit edit) {
    try {
      log.add(edit);
    } catch (TemporaryFailure e) {
      LOG.warn("{}", e.getMessage());
    }
  }

  /** What is not judged comes again after a while. */
  private void again(String why, Throwable failure) {
    since = System.nanoTime();
    if (troubles.warns(WHO, "is tried again: " + why)) {
      LOG.warn("an edit is tried again: {}", why);
      LOG.debug("an edit", failure);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
    try {
      pool.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
