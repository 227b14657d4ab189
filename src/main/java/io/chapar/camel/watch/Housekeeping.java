package io.chapar.camel.watch;

import io.chapar.article.Alarm;
import io.chapar.config.Settings;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.alarms.Alarms;
import io.chapar.ledger.alarms.StandingAlarm;
import io.chapar.ledger.conditions.AlarmRules;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges once a minute whether all is as usual and what it holds still its own, and forgets once an
 * hour what the ledger need not remember any longer.
 */
public final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final Ledger ledger;
  private final Duration keep;
  private final AlarmRules rules;
  private final Supplier<List<Alarm>> ofThisNode;
  private final List<Runnable> watches;
  private volatile List<String> alarms = List.of();
  private final ScheduledExecutorService pool =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "housekeeping"));

  /**
   * @param ofThisNode what is not as usual, but for what the ledger tells
   * @param watches run once a minute, and before due times are looked at
   */
  public Housekeeping(
      Ledger ledger, Settings settings, Supplier<List<Alarm>> ofThisNode, List<Runnable> watches) {
    this.ledger = ledger;
    this.keep = settings.keep();
    this.rules = settings.alarms().rules();
    this.ofThisNode = ofThisNode;
    this.watches = List.copyOf(watches);
    pool.scheduleWithFixedDelay(this::judge, 0, 1, TimeUnit.MINUTES);
    watches.forEach(watch -> pool.scheduleWithFixedDelay(watch, 1, 1, TimeUnit.MINUTES));
    pool.scheduleWithFixedDelay(this::bringBack, 0, 10, TimeUnit.MINUTES);
    pool.scheduleWithFixedDelay(this::prune, 1, 60, TimeUnit.MINUTES);
  }

  private void judge() {
    try {
      Alarms.Change change = ledger.alarms().judge(rules, own());
      change.raised().forEach(alarm -> LOG.warn("alarm: {}", alarm.line()));
      change.cleared().forEach(alarm -> LOG.info("alarm is over: {}", alarm.line()));
      change.events().forEach(event -> LOG.info("alarms: {}", event.line()));
      alarms = ledger.alarms().states().stream().map(StandingAlarm::line).toList();
    } catch (RuntimeException | Error e) { // a task that throws is never run again
      LOG.warn("alarms wait: {}", e.getMessage());
    }
  }

  private List<Alarm> own() {
    return Stream.of(ofThisNode.get(), ledger.ownAlarms()).flatMap(List::stream).toList();
  }

  /** A clock that was set back is for its watch to see, which else brought all forward again. */
  private void bringBack() {
    try {
      watches.forEach(Runnable::run);
      ledger.dueTimes().bringBack().forEach(LOG::warn);
    } catch (RuntimeException | Error e) {
      LOG.warn("due times wait to be looked at: {}", e.getMessage());
    }
  }

  /** What stood when it was last judged. */
  public List<String> alarms() {
    return alarms;
  }

  private void prune() {
    try {
      backfill();
      int forgotten = 0;
      int more;
      do {
        more = ledger.pruning().prune(keep);
        forgotten += more;
      } while (more > 0 && !pool.isShutdown());
      ledger.checkpoint();
      if (forgotten > 0) {
        LOG.info("{} rows of the ledger older than {} forgotten", forgotten, keep);
      }
    } catch (RuntimeException | Error e) {
      LOG.warn("housekeeping waits: {}", e.getMessage());
    }
  }

  private void backfill() {
    int read = 0;
    int more;
    do {
      more = ledger.addressBackfill().step();
      read += more;
    } while (more > 0 && !pool.isShutdown());
    if (read > 0) {
      LOG.info("{} reports of the older ledger can be found by all their addresses now", read);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
