package io.chapar.ledger.view;

import io.chapar.ledger.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * How many things happened in each quarter of an hour: all hours and days of the world begin with
 * one. Each is counted by an index alone.
 */
public final class Timeline {
  private static final long QUARTER = Duration.ofMinutes(15).toMillis();

  private final Database database;

  public Timeline(Database database) {
    this.database = database;
  }

  /**
   * The versions of articles.
   *
   * @param feed null is any
   * @return by the beginnings of the quarters in which there were any
   */
  public TreeMap<Instant, Integer> reports(Instant from, @Nullable String feed) {
    String which = feed == null ? "" : " and feed = :name";
    return count("report", "recorded_at", "kind = 'article'" + which, from, feed);
  }

  /**
   * The deliveries that were made, each at the last time that it was.
   *
   * @param subscriber null is any
   */
  public TreeMap<Instant, Integer> delivered(Instant from, @Nullable String subscriber) {
    String which = subscriber == null ? "" : " and subscriber = :name";
    return count("delivery", "done_at", "state = 'done'" + which, from, subscriber);
  }

  /** The attempts to deliver that failed, likewise. */
  public TreeMap<Instant, Integer> failed(Instant from, @Nullable String subscriber) {
    String which = subscriber == null ? "" : " and subscriber = :name";
    return count("history", "at", "what = 'refused'" + which, from, subscriber);
  }

  private TreeMap<Instant, Integer> count(
      String table, String time, String which, Instant from, @Nullable String name) {
    return database.transact(
        (handle, now) -> {
          Query query =
              handle
                  .createQuery(
                      "select <time> / :quarter, count(*) from <table>"
                          + " where <which> and <time> >= :from group by 1")
                  .define("table", table)
                  .define("time", time)
                  .define("which", which)
                  .bind("quarter", QUARTER)
                  .bind("from", from.toEpochMilli());
          TreeMap<Instant, Integer> counts = new TreeMap<>();
          (name == null ? query : query.bind("name", name))
              .map((rs, context) -> new Count(rs.getLong(1), rs.getInt(2)))
              .forEach(
                  one -> counts.put(Instant.ofEpochMilli(one.quarter() * QUARTER), one.many()));
          return counts;
        });
  }

  private record Count(long quarter, int many) {}
}
