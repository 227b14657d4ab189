package io.chapar.camel.edit;

import io.chapar.article.TemporaryFailure;
import io.chapar.camel.check.ConfigurationCheck.Verdict;
import io.chapar.camel.trouble.HealthIssues;
import io.chapar.config.Edit;
import io.chapar.config.EditLog;
import io.chapar.config.Settings;
import io.chapar.config.file.Fault;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.edits.EditedFiles;
import io.chapar.edits.Rollback;
import io.chapar.edits.SetStore;
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
 * nothing. Each edit is acknowledged in the log and in the edit log, and what runs is kept for the
 * next start.
 */
public final class EditWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EditWatch.class);
  private static final String WHO = "edit";
  private static final long LOOK_MILLIS = 300;
  private static final long CLOSE_SECONDS = 5;

  private final Supplier<Verdict> check;
  private final EditedFiles files;
  private final EditLog log;
  private final SetStore sets;
  private final Rollback rollback;
  private final Keeping kept;
  private final HealthIssues troubles;
  private final ScheduledExecutorService pool =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "edits"));

  /** Their stamps when they were last looked at, and when last judged. */
  private Map<String, String> seen;

  private final Calm calm = new Calm(System.nanoTime());
  private Map<String, String> judged = Map.of();

  /** What they held when they were last judged. */
  private Map<String, String> known;

  /** The files of the last verdict. */
  private List<String> edited = List.of();

  /** What a check says of them; it may say otherwise although none of them has changed. */
  private List<String> faults = List.of();

  private boolean refused;
  private final NextJudgement next = new NextJudgement();

  private @Nullable GoodSet good;

  /**
   * What the set of this home holds now is known: where it is a kept one, the files that operators
   * edit are an edit, which a start has refused.
   *
   * @param check judges the files as they are
   */
  public EditWatch(Home home, Settings settings, Supplier<Verdict> check, HealthIssues troubles) {
    this.check = check;
    this.files = new EditedFiles(home.edited(), settings.feeds());
    this.log = new EditLog(settings.data());
    this.sets = new SetStore(home, settings.data());
    this.rollback = new Rollback(home, settings.data());
    this.kept = new Keeping(sets, troubles);
    this.troubles = troubles;
    this.seen = files.stamps();
    this.known = new EditedFiles(home, settings.feeds()).texts();
    this.refused = !home.isEdited();
  }

  public Map<String, String> known() {
    return known;
  }

  /**
   * @param running what the node was started with: the known files
   */
  public void start(GoodSet running) {
    good = running;
    Map<String, String> started = known;
    pool.execute(() -> kept.keep(started));
    pool.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      if (rollback.isUnderWay()) {
        rollback.finish();
        calm.touched(System.nanoTime());
        return;
      }
      Map<String, String> stamps = files.stamps();
      if (!stamps.equals(seen)) {
        seen = stamps;
        calm.touched(System.nanoTime());
      } else if (calm.isLongEnough(System.nanoTime())) {
        settled(stamps, Objects.requireNonNull(good));
        calm.taken();
        kept.again();
      }
    } catch (RuntimeException | Error e) {
      // What is thrown out of here ends the looking for good, and silently.
      again(String.valueOf(e.getMessage()), e);
    }
  }

  private void settled(Map<String, String> stamps, GoodSet running) {
    running.mend();
    boolean old = stamps.equals(judged);
    boolean due = refused && (!old || next.isDue(System.nanoTime()));
    if (old && !due) {
      return;
    }
    Map<String, String> texts = files.texts();
    boolean asBefore = texts.equals(known) && !running.isHalfTaken() && !due;
    if (asBefore || judge(stamps, texts, running)) {
      judged = stamps;
      known = texts;
    }
  }

  /** False when somebody has touched the files meanwhile. */
  private boolean judge(Map<String, String> stamps, Map<String, String> texts, GoodSet running) {
    List<Fault> found = check.get().faults();
    if (!files.stamps().equals(stamps) || !files.texts().equals(texts)) {
      return false;
    }
    List<String> lines = lines(found);
    boolean asBefore = lines.equals(faults) && texts.equals(known);
    faults = lines;
    next.judged(asBefore, System.nanoTime());
    if (faults.isEmpty() || !asBefore) {
      edited = edited(texts, found);
      tell(texts, running);
    }
    refused = !faults.isEmpty();
    return true;
  }

  private void tell(Map<String, String> texts, GoodSet running) {
    if (!faults.isEmpty()) {
      refused(faults, running);
      return;
    }
    String before = running.name();
    try {
      List<String> done = running.take(texts);
      accepted(new Edit(Instant.now(), true, edited, done, running.name(), before));
      kept.keep(texts);
    } catch (InvalidConfiguration e) {
      refused(lines(e.faults()), running);
    }
  }

  private void refused(List<String> why, GoodSet running) {
    refused(new Edit(Instant.now(), false, edited, why, setAside(), running.name()));
  }

  /** Null when it cannot be kept: nobody can see later what the edit changed. */
  private @Nullable String setAside() {
    try {
      return sets.setAside(files.contents()).getFileName().toString();
    } catch (TemporaryFailure e) {
      LOG.warn("{}", e.getMessage());
      return null;
    }
  }

  private static List<String> lines(List<Fault> faults) {
    return faults.stream().sorted().map(Fault::toString).toList();
  }

  /** Those that differ from what is known; where none does, those with faults, or as before. */
  private List<String> edited(Map<String, String> texts, List<Fault> found) {
    TreeSet<String> names = new TreeSet<>(known.keySet());
    names.addAll(texts.keySet());
    names.removeIf(name -> Objects.equals(known.get(name), texts.get(name)));
    if (names.isEmpty()) {
      found.forEach(fault -> names.add(fault.file()));
    }
    return names.isEmpty() ? edited : List.copyOf(names);
  }

  private void accepted(Edit edit) {
    troubles.over(WHO);
    LOG.info(
        "edit {} ({}); set {} runs", edit.verdict(), String.join("; ", edit.lines()), edit.set());
    remember(edit);
  }

  private void refused(Edit edit) {
    troubles.warns(WHO, "the last one is refused, and what was before goes on: " + edit.lines());
    LOG.error("edit {}; set {}, which was before, goes on", edit.verdict(), edit.before());
    edit.lines().forEach(LOG::error);
    remember(edit);
  }

  private void remember(Edit edit) {
    try {
      if (judged.isEmpty()) {
        log.addFoundAtStart(edit);
      } else {
        log.add(edit);
      }
    } catch (TemporaryFailure e) {
      LOG.warn("{}", e.getMessage());
    }
  }

  /** What is not judged comes again after a while, and ever more rarely. */
  private void again(String why, Throwable failure) {
    calm.failed(System.nanoTime());
    faults = List.of();
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

  /**
   * When files that nobody touches are taken for whole: after a moment; and each time that taking
   * them fails, after twice as long, as a check of many files costs a core a second.
   */
  static final class Calm {
    static final long WHOLE_NANOS = TimeUnit.MILLISECONDS.toNanos(600);
    static final long RARELY_NANOS = TimeUnit.SECONDS.toNanos(30);

    private long since;
    private long enough = WHOLE_NANOS;

    Calm(long now) {
      since = now;
    }

    boolean isLongEnough(long now) {
      return now - since >= enough;
    }

    void touched(long now) {
      since = now;
      enough = WHOLE_NANOS;
    }

    void taken() {
      enough = WHOLE_NANOS;
    }

    void failed(long now) {
      since = now;
      enough = Math.min(2 * enough, RARELY_NANOS);
    }
  }

  /**
   * When what is refused is judged again although nobody has touched its files: soon at first, as
   * it may be put right by somebody at work, and ever more rarely, as it may stay for weeks.
   */
  static final class NextJudgement {
    static final long FIRST_NANOS = TimeUnit.SECONDS.toNanos(15);
    static final long LAST_NANOS = TimeUnit.MINUTES.toNanos(10);

    private long pause = FIRST_NANOS;
    private long at;

    /**
     * @param asBefore whether the judgement was the same as the one before
     */
    void judged(boolean asBefore, long now) {
      pause = asBefore ? Math.min(2 * pause, LAST_NANOS) : FIRST_NANOS;
      at = now + pause;
    }

    boolean isDue(long now) {
      return now - at >= 0;
    }
  }
}
