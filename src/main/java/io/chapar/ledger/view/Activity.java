package io.chapar.ledger.view;

import io.chapar.article.Conduct;
import io.chapar.ledger.database.Database;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** How much came of late, and how fast it went on. */
public final class Activity {
  public static final int HOURS = 24;

  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final int LATEST = 50;

  private final Database database;

  public Activity(Database database) {
    this.database = database;
  }

  /** Report versions by feed, in each of the last {@value #HOURS} hours, the oldest first. */
  public Map<String, int[]> hours() {
    return database.transact(
        (handle, now) -> {
          Map<String, int[]> hours = new HashMap<>();
          handle
              .createQuery(
                  """
                  select feed, (:now - recorded_at) / :hour as ago, count(*) as reports
                  from report
                  where kind = 'article' and recorded_at > :from and recorded_at <= :now group by 1, 2""")
              .bind("now", now)
              .bind("hour", HOUR)
              .bind("from", now - HOURS * HOUR)
              .map((rs, context) -> new Count(rs.getString(1), rs.getInt(2), rs.getInt(3)))
              .forEach(
                  count ->
                      hours
                              .computeIfAbsent(count.feed(), feed -> new int[HOURS])[
                              HOURS - 1 - count.ago()] =
                          count.reports());
          return hours;
        });
  }

  /**
   * @param failing feeds that are watched and whose last poll failed
   * @param gone feeds that answered 410
   * @param deadItems of all feeds
   */
  public record Counts(int watched, int failing, int gone, int deadItems) {}

  /** What there is of feeds and dead items. */
  public Counts counts() {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery(
                    """
                    select
                      (select count(*) from feed where state in ('watched', 'routed')),
                      (select count(*) from feed where state = 'watched' and failures > 0),
                      (select count(*) from feed where state = 'gone'),
                      (select count(*) from item where state = 'dead')""")
                .map(
                    (rs, context) ->
                        new Counts(rs.getInt(1), rs.getInt(2), rs.getInt(3), rs.getInt(4)))
                .one());
  }

  /** Items that could be read now, and are not in work. */
  public long waitingItems() {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery("select count(*) from item where state = 'due' and due_at <= ?")
                .bind(0, now)
                .mapTo(Long.class)
                .one());
  }

  /** Hosts of which an item is due and that nobody asks yet, by their conduct. */
  public Map<Conduct, Long> waitingHosts() {
    return hosts("feed is not null");
  }

  /** Hosts that are known, by their conduct. */
  public Map<Conduct, Long> hosts() {
    return hosts("1 = 1");
  }

  private Map<Conduct, Long> hosts(String which) {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery("select conduct, count(*) from host where <which> group by conduct")
                .define("which", which)
                .collectRows(
                    Collectors.toMap(
                        row -> Conduct.values()[row.getColumn(1, Integer.class)],
                        row -> row.getColumn(2, Long.class))));
  }

  /** Deliveries that are held back, by subscriber; none of a subscriber without any. */
  public Map<String, Long> held() {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery(
                    """
                    select subscriber, count(*) from delivery
                    where state = 'held' group by subscriber""")
                .collectRows(
                    Collectors.toMap(
                        row -> row.getColumn(1, String.class),
                        row -> row.getColumn(2, Long.class))));
  }

  private record Count(String feed, int ago, int reports) {}

  /**
   * How many milliseconds the latest deliveries to each subscriber took from the report: the
   * median. Those that a person asked for again do not count.
   */
  public Map<String, Long> lags() {
    return database.transact(
        (handle, now) -> {
          Map<String, Long> lags = new HashMap<>();
          for (String name : names(handle)) {
            List<Long> latest = latest(handle, name);
            if (!latest.isEmpty()) {
              lags.put(name, latest.get(latest.size() / 2));
            }
          }
          return lags;
        });
  }

  private static List<String> names(Handle handle) {
    return handle.createQuery("select name from subscriber").mapTo(String.class).list();
  }

  private static List<Long> latest(Handle handle, String subscriber) {
    return handle
        .createQuery(
            """
            select done_at - owed_at from delivery
            where subscriber = :subscriber and state = 'done' and replays = 0
            order by done_at desc limit :latest""")
        .bind("subscriber", subscriber)
        .bind("latest", LATEST)
        .mapTo(Long.class)
        .stream()
        .sorted()
        .toList();
  }
}
