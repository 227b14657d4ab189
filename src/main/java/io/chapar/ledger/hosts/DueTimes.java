package io.chapar.ledger.hosts;

import io.chapar.article.Alarm;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.text.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Brings back what is due later than any setting explains. It was noted by a clock that was ahead,
 * and put right while no node ran, or in the database: else all would be as usual, and nothing
 * happen until then. What a shorter list of waits no longer explains is brought back, too.
 */
public final class DueTimes {
  /** Of what asks to be left alone, of what doubles, and of robots.txt. */
  private static final long DAY = Duration.ofDays(1).toMillis();

  /** A hub promises to push for so long at the most. */
  private static final long HUB = Duration.ofDays(365).toMillis();

  /** Chance may add a tenth to the wait of a feed. */
  private static final String FEED =
      "1.1 * case when slowest > :bound then slowest else :bound end";

  /** A lease is renewed for as many lengths at the most; another node's may be longer than ours. */
  private static final int RENEWED = 30;

  private static final String BOUND = ":bound";

  private static final String NOW = ":now";

  /** A page that was read is no hurry; all at once they would be one. */
  private static final String SPREAD =
      "case when visits = 0 then :now else :now + (due_at - :now) % :bound end";

  private static final Duration TOLD_FOR = Duration.ofHours(1);

  private final Database database;
  private final long lease;
  private final long items;
  private final long hosts;
  private final Map<String, Long> subscribers = new ConcurrentHashMap<>();
  private volatile @Nullable Alarm told;

  public DueTimes(Database database, LedgerSettings settings) {
    this.database = database;
    this.lease = settings.lease().multipliedBy(RENEWED).toMillis();
    this.items =
        longest(Stream.of(settings.retry(), settings.revisit()).flatMap(List::stream).toList());
    this.hosts = Math.max(DAY, settings.hostDelay().toMillis());
  }

  private static long longest(Collection<Duration> waits) {
    return Math.max(DAY, waits.stream().mapToLong(Duration::toMillis).max().orElse(0));
  }

  /** The waits of a subscriber's route; only deliveries to those that have one are looked at. */
  public void explain(String subscriber, List<Duration> retry) {
    subscribers.put(subscriber, longest(retry));
  }

  /**
   * What lies too far ahead is due now, also the end of a lease. Where polls that were made lie in
   * the future, all that waits is brought forward by as much.
   *
   * @return what was brought back, a line each; none where nothing was
   */
  public List<String> bringBack() {
    return database.transact(
        (handle, now) -> {
          handle.execute("update generation set since = since"); // no other node does it meanwhile
          Optional<Duration> ahead = ClockSetBack.shown(handle, now);
          ahead.ifPresent(by -> ClockSetBack.by(by, handle, now));
          ahead.ifPresent(this::tell);
          return Stream.of(ahead.map(DueTimes::forward), far(farAhead(handle, now)))
              .flatMap(Optional::stream)
              .toList();
        });
  }

  private void tell(Duration ahead) {
    told = new Alarm(Alarm.Kind.CLOCK, "the ledger", Instant.now(), forward(ahead));
  }

  private static String forward(Duration ahead) {
    return "the ledger has times of a clock that was ahead by "
        + Durations.rounded(ahead)
        + "; what waits was brought forward, and what records and signatures made then say of their"
        + " time is wrong by as much";
  }

  /** Also where the list of waits is a shorter one now. */
  private static Optional<String> far(List<String> far) {
    return far.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "due times lay further ahead than any setting explains; due now, pages that were read"
                + " before one after another: "
                + String.join(", ", far));
  }

  private List<String> farAhead(Handle handle, long now) {
    long deliveries =
        subscribers.entrySet().stream()
            .mapToLong(one -> deliveries(handle, now, one.getKey(), one.getValue()))
            .sum();
    return Stream.of(
            counted(bringBack(handle, now, "feed", FEED, DAY), "feeds"),
            counted(bringBack(handle, now, "hub", BOUND, HUB), "hubs"),
            counted(bringBack(handle, now, "item", BOUND, items), "items"),
            counted(deliveries, "deliveries"),
            counted(robots(handle, now), "robots.txt"),
            counted(hosts(handle, now), "hosts"))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> counted(long rows, String what) {
    return rows == 0 ? Optional.empty() : Optional.of(rows + " " + what);
  }

  /**
   * By two statements, each of which an index answers.
   *
   * @param wait the longest that settings explain, in SQL
   */
  private int bringBack(Handle handle, long now, String table, String wait, long bound) {
    String which = table.equals("item") ? "state = 'due' and " : "";
    String due = table.equals("item") ? SPREAD : NOW;
    int far = bringBack(handle, now, table, due, which + "due_at > :now + " + wait, "bound", bound);
    String leased = "owner is not null and due_at > :now + :lease";
    return far + bringBack(handle, now, table, NOW, leased, "lease", lease);
  }

  private static int bringBack(
      Handle handle, long now, String table, String due, String which, String name, long value) {
    return handle
        .createUpdate("update <table> set due_at = <due> where <which>")
        .define("table", table)
        .define("due", due)
        .define("which", which)
        .bind("now", now)
        .bind(name, value)
        .execute();
  }

  private int deliveries(Handle handle, long now, String subscriber, long bound) {
    return handle
        .createUpdate(
            """
            update delivery set due_at = :now
            where subscriber = :subscriber and state = 'due'
              and (due_at > :now + :bound or owner is not null and due_at > :now + :lease)\
            """)
        .bind("subscriber", subscriber)
        .bind("now", now)
        .bind("bound", bound)
        .bind("lease", lease)
        .execute();
  }

  private static int robots(Handle handle, long now) {
    return handle.execute("update robots set until_at = ? where until_at > ?", now, now + DAY);
  }

  /** One that waits for its items waits for the earliest of them, as they are by now. */
  private int hosts(Handle handle, long now) {
    int held =
        handle
            .createUpdate(
                """
                update host set free_at = :now where free_at >
                  :now + case when crawl_delay > :bound then crawl_delay else :bound end\
                """)
            .bind("now", now)
            .bind("bound", hosts)
            .execute();
    handle
        .createUpdate(
            """
            update host set due_at = (
              select min(due_at) from item where item.host = host.name and state = 'due')
            where due_at > :now and due_at < :never and due_at > (
              select min(due_at) from item where item.host = host.name and state = 'due')\
            """)
        .bind("now", now)
        .bind("never", Hosts.NEVER)
        .execute();
    return held;
  }

  /** Stands for a while after something was brought back. */
  public Optional<Alarm> alarm() {
    return Optional.ofNullable(told)
        .filter(alarm -> alarm.since().plus(TOLD_FOR).isAfter(Instant.now()));
  }
}
