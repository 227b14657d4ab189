package io.chapar.ledger.lease;

import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.article.ReportVersion;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.ledger.lease.Lease.HostToken;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Puts off the end of leases whose work takes long, each to a whole lease from now, with the turn
 * at a host that it holds. One that is another's by now, or over, stays as it is: then the answer
 * is false.
 */
public final class Renewals {
  private final Database database;
  private final LedgerSettings settings;

  public Renewals(Database database, LedgerSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  /** For how long a lease is given, and renewed. */
  public Duration length() {
    return settings.lease();
  }

  public boolean feed(Lease<Feed> lease) {
    return renew("feed", "name = :id", lease, update -> update);
  }

  public boolean item(Lease<FeedItem> lease) {
    return renew("item", "id = :id", lease, update -> update);
  }

  public boolean delivery(String subscriber, Lease<ReportVersion> lease) {
    return renew(
        "delivery",
        "subscriber = :subscriber and report = :id and version = :version",
        lease,
        update -> update.bind("subscriber", subscriber).bind("version", lease.record().version()));
  }

  private boolean renew(String table, String row, Lease<?> lease, UnaryOperator<Update> bind) {
    return database.transact(
        (handle, now) -> {
          long until = now + length().toMillis();
          Update update =
              handle
                  .createUpdate(
                      """
                      update <table> set due_at = :until
                      where <row> and epoch = :epoch and owner = :owner""")
                  .define("table", table)
                  .define("row", row)
                  .bind("until", until)
                  .bind("id", lease.id())
                  .bind("epoch", lease.epoch())
                  .bind("owner", settings.node());
          boolean ours = bind.apply(update).execute() == 1;
          if (ours) {
            renew(handle, lease.host(), until);
          }
          return ours;
        });
  }

  private static void renew(Handle handle, @Nullable HostToken host, long until) {
    if (host != null) {
      handle.execute(
          "update host set free_at = ? where name = ? and token = ?",
          until,
          host.name(),
          host.token());
    }
  }
}
