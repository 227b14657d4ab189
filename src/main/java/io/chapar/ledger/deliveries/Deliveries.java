package io.chapar.ledger.deliveries;

import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.ledger.lease.Backoff;
import io.chapar.ledger.lease.Failure;
import io.chapar.ledger.lease.History;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Leases;
import io.chapar.ledger.lease.Leases.LeaseLost;
import io.chapar.ledger.lease.Outcome;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Deliveries, leased by subscriber, oldest first, versions of one report in order. */
public final class Deliveries {
  private final Database database;
  private final LedgerSettings settings;
  private final RecordJson json;

  public Deliveries(Database database, LedgerSettings settings, RecordJson json) {
    this.database = database;
    this.settings = settings;
    this.json = json;
  }

  /**
   * Leases deliveries that are due, at most so many; none of a subscriber that is paused or
   * stopped.
   */
  public List<Lease<ReportVersion>> lease(String subscriber, int most) {
    return database.transact((handle, now) -> lease(handle, now, subscriber, Leases.CLEAR, most));
  }

  /** Takes back those whose time is over; what is dead by it, a line each. */
  public List<String> endExpired() {
    return database.transact(Leases::endExpiredDeliveries);
  }

  /** Leases the next delivery that was leased when a process died; empty when none is due. */
  public Optional<Lease<ReportVersion>> leaseSuspect(String subscriber) {
    return database.transact(
        (handle, now) -> lease(handle, now, subscriber, Leases.SUSPECT, 1).stream().findFirst());
  }

  private List<Lease<ReportVersion>> lease(
      Handle handle, long now, String subscriber, String which, int most) {
    List<Lease<ReportVersion>> leases = new ArrayList<>();
    for (Leased leased : take(handle, now, subscriber, which, most)) {
      lease(handle, now, subscriber, leased).ifPresent(leases::add);
    }
    return leases;
  }

  private record Leased(String report, int version, long epoch, int attempts, int replays) {}

  /** Empty for a record that cannot be read: its delivery is dead, and holds up no other. */
  private Optional<Lease<ReportVersion>> lease(
      Handle handle, long now, String subscriber, Leased leased) {
    try {
      Stored stored = stored(handle, leased.report(), leased.version());
      ReportVersion version = json.stored(stored.record().getBytes(StandardCharsets.UTF_8));
      return Optional.of(
          Lease.ofDelivery(
              version, leased.epoch(), leased.attempts(), leased.replays(), stored.trace()));
    } catch (UncheckedIOException e) {
      handle.execute(
          """
          update delivery set state = 'dead', owner = null, due_at = ?, reason = ?
          where subscriber = ? and report = ? and version = ?""",
          now,
          "the stored record cannot be read (" + Failure.of(e).reason() + ")",
          subscriber,
          leased.report(),
          leased.version());
      return Optional.empty();
    }
  }

  private List<Leased> take(Handle handle, long now, String subscriber, String which, int most) {
    return handle
        .createQuery(
            """
            update delivery set due_at = :until, owner = :owner, epoch = epoch + 1
            where (subscriber, report, version) in (
              select subscriber, report, version from delivery
              where subscriber = :subscriber and state = 'due' and due_at <= :now and <which>
                and exists (
                  select 1 from subscriber s where s.name = :subscriber and s.state = 'active')
                and not exists (
                  select 1 from delivery older where older.subscriber = :subscriber
                    and older.report = delivery.report and older.version < delivery.version
                    and older.state = 'due')
              order by due_at limit :most <skipLocked>)
            returning report, version, epoch, attempts, replays""")
        .define("which", which)
        .bind("until", now + settings.lease().toMillis())
        .bind("owner", settings.node())
        .bind("subscriber", subscriber)
        .bind("now", now)
        .bind("most", most)
        .map(
            (rs, context) ->
                new Leased(
                    rs.getString(1), rs.getInt(2), rs.getLong(3), rs.getInt(4), rs.getInt(5)))
        .list();
  }

  private record Stored(String record, @Nullable String trace) {}

  private static Stored stored(Handle handle, String report, int version) {
    return handle
        .createQuery("select record, trace from report where id = :id and version = :version")
        .bind("id", report)
        .bind("version", version)
        .map((rs, context) -> new Stored(rs.getString(1), rs.getString(2)))
        .one();
  }

  /** The subscriber has it. */
  public void done(String subscriber, Lease<ReportVersion> lease) {
    over(subscriber, lease, "done");
  }

  /** The subscriber does not want it: a filter of its route dropped it. */
  public void filtered(String subscriber, Lease<ReportVersion> lease) {
    over(subscriber, lease, "filtered");
  }

  private void over(String subscriber, Lease<ReportVersion> lease, String state) {
    database.run(
        (handle, now) -> {
          int fenced =
              bind(
                      handle.createUpdate(
                          """
                          update delivery set state = :state, done_at = :now, node = owner, ends = 0,
                            reason = null, owner = null, routes = :routes
                          where subscriber = :subscriber and report = :report
                            and version = :version and epoch = :epoch and owner = :owner"""),
                      subscriber,
                      lease)
                  .bind("state", state)
                  .bind("now", now)
                  .bind("routes", lease.routes())
                  .execute();
          if (fenced != 1) {
            throw new LeaseLost("delivery of " + lease.id() + " to " + subscriber);
          }
        });
  }

  private Update bind(Update update, String subscriber, Lease<ReportVersion> lease) {
    return update
        .bind("subscriber", subscriber)
        .bind("report", lease.id())
        .bind("version", lease.record().version())
        .bind("epoch", lease.epoch())
        .bind("owner", settings.node());
  }

  /**
   * A delivery that failed: due again by the retry list, or as long as the subscriber asked, then
   * dead. A subscriber that is gone is stopped: its deliveries stay due until it is resumed.
   */
  public Outcome fail(
      String subscriber, Lease<ReportVersion> lease, Throwable thrown, List<Duration> retry) {
    Failure failure = Failure.of(thrown);
    return database.transact(
        (handle, now) -> {
          if (failure.gone()) {
            stop(handle, subscriber, failure.reason());
          }
          OptionalLong wait = wait(lease, failure, retry);
          fail(handle, now, subscriber, lease, failure, wait);
          noteFailure(handle, now, subscriber, failure.reason(), retry.size());
          return outcome(failure, wait);
        });
  }

  private static Outcome outcome(Failure failure, OptionalLong wait) {
    if (failure.gone()) {
      return new Outcome(Outcome.Next.STOPPED, failure.reason());
    }
    return wait.isEmpty() ? Outcome.dead(failure) : Outcome.again(failure, wait.getAsLong(), false);
  }

  private static OptionalLong wait(
      Lease<ReportVersion> lease, Failure failure, List<Duration> retry) {
    if (failure.gone()) {
      return OptionalLong.of(0);
    }
    return failure.permanent()
        ? OptionalLong.empty()
        : Backoff.of(retry, lease.attempts(), failure.retryAfter());
  }

  private void fail(
      Handle handle,
      long now,
      String subscriber,
      Lease<ReportVersion> lease,
      Failure failure,
      OptionalLong wait) {
    int fenced =
        bind(
                handle.createUpdate(
                    """
                    update delivery set state = :state, due_at = :due, attempts = attempts + 1,
                      ends = 0, reason = :reason, owner = null
                    where subscriber = :subscriber and report = :report and version = :version
                      and epoch = :epoch and owner = :owner"""),
                subscriber,
                lease)
            .bind("state", wait.isPresent() ? "due" : "dead")
            .bind("due", now + wait.orElse(0))
            .bind("reason", failure.reason())
            .execute();
    if (fenced != 1) {
      throw new LeaseLost("delivery of " + lease.id() + " to " + subscriber);
    }
    remember(handle, now, subscriber, lease, failure.reason());
  }

  private void remember(
      Handle handle, long now, String subscriber, Lease<ReportVersion> lease, String reason) {
    int version = lease.record().version();
    History.add(
        handle,
        now,
        new History.Entry(
            lease.id(), "refused", version, subscriber, settings.node(), lease.routes(), reason));
  }

  private static void noteFailure(
      Handle handle, long now, String subscriber, String reason, int retries) {
    handle.execute(
        "update subscriber set error = ?, error_at = ?, retries = ? where name = ?",
        reason,
        now,
        retries,
        subscriber);
  }

  private static void stop(Handle handle, String subscriber, String reason) {
    handle.execute(
        "update subscriber set state = 'stopped', reason = ? where name = ?", reason, subscriber);
  }
}
