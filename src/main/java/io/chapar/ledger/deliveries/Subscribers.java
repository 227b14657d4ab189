package io.chapar.ledger.deliveries;

import io.chapar.article.ReportVersion.Kind;
import io.chapar.ledger.database.Columns;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.log.ReportLog;
import io.chapar.ledger.log.ReportLog.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The subscribers, how each of them does, and what a person may change of that. */
public final class Subscribers {
  private static final String STATES =
      """
      select name, state, reason, error, error_at,
        (select count(*) from delivery d
          where d.subscriber = name and d.state = 'due') as backlog,
        (select count(*) from delivery d
          where d.subscriber = name and d.state = 'due' and d.attempts > 0) as retrying,
        (select count(*) from delivery d
          where d.subscriber = name and d.state = 'dead') as dead,
        (select count(*) from delivery d
          where d.subscriber = name and d.state = 'filtered') as filtered,
        (select min(owed_at) from delivery d
          where d.subscriber = name and d.state = 'due') as oldest,
        (select max(done_at) from delivery d
          where d.subscriber = name and d.state = 'done') as success
      from subscriber where :name is null or name = :name order by name\
      """;

  private final Database database;
  private final ReportLog log;

  public Subscribers(Database database, ReportLog log) {
    this.database = database;
    this.log = log;
  }

  /**
   * From where on a new subscriber gets what is stored: what was recorded at that time or later, or
   * what stands behind a place of the log of articles.
   */
  public record Start(@Nullable Instant time, @Nullable Position place) {
    /** All that is stored. */
    public static final Start BEGINNING = at(Instant.EPOCH);

    public static Start at(Instant time) {
      return new Start(time, null);
    }

    public static Start behind(Position place) {
      return new Start(null, place);
    }
  }

  /**
   * @param state active, paused by a person, or stopped because it wants no more
   * @param reason why it is stopped; null when it is not
   * @param backlog how many deliveries are due to it, those that are tried again included
   * @param retrying how many of them have failed at least once
   * @param filtered how many its route dropped by a filter, of those that the ledger remembers
   * @param oldest since when the oldest of the backlog is pending
   * @param success when a delivery last reached it; null when the ledger remembers none
   * @param error of the last attempt that failed, be it over or not; null when none ever did
   */
  public record State(
      String name,
      String state,
      @Nullable String reason,
      long backlog,
      long retrying,
      long dead,
      long filtered,
      @Nullable Instant oldest,
      @Nullable Instant success,
      @Nullable String error,
      @Nullable Instant failed) {

    /** Whether nothing has reached it since its last attempt failed. */
    public boolean isFailing() {
      return failed != null && (success == null || success.isBefore(failed));
    }
  }

  /**
   * Makes the subscriber known; from now on it gets every report version of that kind. One that is
   * known stays as it is, but for the kind.
   *
   * @param start from where on, when it is new, what is stored is due to it, too; null is only what
   *     comes from now on
   * @throws ReportLog.ForeignPosition when it is new, and the start is no place of this ledger
   */
  public void register(String subscriber, Kind takes, @Nullable Start start) {
    String kind = takes.word();
    database.run(
        (handle, now) -> {
          Optional<String> known = takes(handle, subscriber);
          if (known.isEmpty()) {
            register(handle, now, subscriber, kind, start);
          } else if (!known.get().equals(kind)) {
            handle.execute("update subscriber set takes = ? where name = ?", kind, subscriber);
          }
        });
  }

  private static Optional<String> takes(Handle handle, String subscriber) {
    return handle
        .createQuery("select takes from subscriber where name = ?")
        .bind(0, subscriber)
        .mapTo(String.class)
        .findOne();
  }

  private void register(
      Handle handle, long now, String subscriber, String kind, @Nullable Start start) {
    if (start != null) {
      database.dialect().lockTable(handle, "report");
    }
    int added =
        handle.execute(
            """
            insert into subscriber (name, state, takes, registered_at)
            values (?, 'active', ?, ?) on conflict (name) do nothing\
            """,
            subscriber,
            kind,
            now);
    if (added == 1 && start != null) {
      owe(handle, now, subscriber, kind, start);
    }
  }

  /** What is held back for others is held back for it, too, until somebody releases it. */
  private void owe(Handle handle, long now, String subscriber, String kind, Start start) {
    Position place = start.place();
    String stored =
        place == null
            ? "r.recorded_at >= :from"
            : """
            (h.report is not null
              or (r.id, r.version) in (select report, version from report_log where seq > :from))\
            """;
    handle
        .createUpdate(
            """
            insert into delivery (subscriber, report, version, feed, state, reason, due_at, owed_at)
            select :subscriber, r.id, r.version, r.feed,
              case when h.report is null then 'due' else 'held' end, h.reason, :now, r.recorded_at
            from report r left join (
              select report, version, min(reason) as reason from delivery where state = 'held'
              group by report, version) h on h.report = r.id and h.version = r.version
            where r.kind = :kind and <stored>\
            """)
        .define("stored", stored)
        .bind("subscriber", subscriber)
        .bind("now", now)
        .bind("kind", kind)
        .bind("from", place == null ? millis(start) : log.number(handle, now, place))
        .execute();
  }

  private static long millis(Start start) {
    return Objects.requireNonNull(start.time()).toEpochMilli();
  }

  /** All, by name. */
  public List<State> all() {
    return database.transact((handle, now) -> states(handle, null));
  }

  /** Empty when there is none of that name. */
  public Optional<State> find(String name) {
    return database.transact((handle, now) -> states(handle, name).stream().findFirst());
  }

  private static List<State> states(Handle handle, @Nullable String name) {
    return handle.createQuery(STATES).bind("name", name).map((rs, context) -> state(rs)).list();
  }

  private static State state(ResultSet rs) throws SQLException {
    return new State(
        rs.getString("name"),
        rs.getString("state"),
        rs.getString("reason"),
        rs.getLong("backlog"),
        rs.getLong("retrying"),
        rs.getLong("dead"),
        rs.getLong("filtered"),
        Columns.instant(rs, "oldest"),
        Columns.instant(rs, "success"),
        rs.getString("error"),
        Columns.instant(rs, "error_at"));
  }

  /**
   * An attempt to deliver that failed.
   *
   * @param reason in the words of the failure
   */
  public record FailedAttempt(Instant at, String report, int version, @Nullable String reason) {}

  /** The last attempts that failed, the newest first, as far as they are remembered. */
  public List<FailedAttempt> failures(String name, int most) {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery(
                    """
                    select at, report, version, note from history
                    where subscriber = :name and what = 'refused' order by at desc limit :most\
                    """)
                .bind("name", name)
                .bind("most", most)
                .map(
                    (rs, context) ->
                        new FailedAttempt(
                            Instant.ofEpochMilli(rs.getLong(1)),
                            rs.getString(2),
                            rs.getInt(3),
                            rs.getString(4)))
                .list());
  }

  /**
   * Lets no node lease anything for it until it is resumed; what is in flight ends, and what comes
   * is kept for it. False when there is none of that name.
   */
  public boolean pause(String name) {
    return database.transact(
        (handle, now) ->
            handle.execute(
                    "update subscriber set state = 'paused', reason = null where name = ?", name)
                == 1);
  }

  /**
   * Lets one that was paused or stopped go on, at once with all its pending deliveries; false when
   * there is none of that name.
   */
  public boolean resume(String name) {
    return database.transact(
        (handle, now) -> {
          handle.execute(
              """
              update delivery set due_at = ?
              where subscriber = ? and state = 'due' and owner is null and due_at > ?\
              """,
              now,
              name,
              now);
          return handle.execute(
                  "update subscriber set state = 'active', reason = null where name = ?", name)
              == 1;
        });
  }

  /**
   * Forgets it and all its deliveries, pending or past. A route that still consumes for it makes it
   * known again, as new. Empty when there is none of that name.
   *
   * @return how it stood, so that one can say what was lost
   */
  public Optional<State> remove(String name) {
    return database.transact(
        (handle, now) -> {
          Optional<State> last = states(handle, name).stream().findFirst();
          handle.execute("delete from subscriber where name = ?", name);
          handle.execute("delete from delivery where subscriber = ?", name);
          return last;
        });
  }
}
