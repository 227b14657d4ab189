package io.chapar.ledger;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedReading;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The watched feeds: leased when they are due, finished with what a poll brought. */
public final class Feeds {
  private final Database database;
  private final Hosts hosts;
  private final Items items;
  private final LedgerSettings settings;

  Feeds(Database database, Hosts hosts, Items items, LedgerSettings settings) {
    this.database = database;
    this.hosts = hosts;
    this.items = items;
    this.settings = settings;
  }

  /**
   * Makes the ledger watch these feeds and no others. A feed that comes back goes on where it was;
   * one whose address changed begins anew there; one that was gone is tried again only at another
   * address.
   */
  public void watch(List<WatchedFeed> list) {
    database.run(
        (handle, now) -> {
          handle.execute("update feed set state = 'removed' where state = 'watched'");
          list.forEach(feed -> watch(handle, now, feed));
        });
  }

  private static void watch(Handle handle, long now, WatchedFeed feed) {
    handle
        .createUpdate(
            """
            insert into feed (name, address, host, language, zone, first_items, poll_every, state,
              due_at)
            values (:name, :address, :host, :language, :zone, :first, :every, 'watched', :now)
            on conflict (name) do update set
              language = excluded.language, zone = excluded.zone,
              first_items = excluded.first_items, poll_every = excluded.poll_every,
              address = excluded.address, host = excluded.host,
              state = case when feed.state = 'gone' and feed.address = excluded.address
                then 'gone' else 'watched' end,
              etag = case when feed.address = excluded.address then feed.etag end,
              last_modified = case when feed.address = excluded.address
                then feed.last_modified end,
              digest = case when feed.address = excluded.address then feed.digest end,
              due_at = case when feed.address <> excluded.address
                or feed.due_at > :now + excluded.poll_every then :now else feed.due_at end""")
        .bind("name", feed.name())
        .bind("address", feed.address().toString())
        .bind("host", Keys.host(feed.address(), feed.name()))
        .bind("language", feed.language())
        .bind("zone", feed.zone() == null ? null : feed.zone().getId())
        .bind("first", feed.first())
        .bind("every", feed.every().toMillis())
        .bind("now", now)
        .execute();
  }

  /** Leases feeds that are due and whose hosts are free, at most so many. */
  public List<Lease<Feed>> lease(int most) {
    return database.transact(
        (handle, now) -> {
          long until = now + settings.lease().toMillis();
          List<Lease<Feed>> leases = new ArrayList<>();
          for (Due due : due(handle, now, most)) {
            hosts
                .take(handle, due.host(), now, until)
                .flatMap(token -> lease(handle, due.name(), token, now, until))
                .ifPresent(leases::add);
          }
          return leases;
        });
  }

  private record Due(String name, String host) {}

  private static List<Due> due(Handle handle, long now, int most) {
    return handle
        .createQuery(
            """
            select feed.name, feed.host from feed left join host on host.name = feed.host
            where feed.state = 'watched' and feed.due_at <= :now
              and coalesce(host.free_at, 0) <= :now
            order by feed.due_at limit :most""")
        .bind("now", now)
        .bind("most", most)
        .map((rs, context) -> new Due(rs.getString(1), rs.getString(2)))
        .list();
  }

  private Optional<Lease<Feed>> lease(
      Handle handle, String name, Lease.HostToken token, long now, long until) {
    Optional<Lease<Feed>> lease =
        handle
            .createQuery(
                """
                update feed set due_at = :until, owner = :owner, epoch = epoch + 1
                where name = :name and state = 'watched' and due_at <= :now
                returning name, address, language, zone, first_items, etag, last_modified, digest,
                  epoch, failures""")
            .bind("until", until)
            .bind("owner", settings.node())
            .bind("name", name)
            .bind("now", now)
            .map((rs, context) -> leased(rs, context, token))
            .findOne();
    if (lease.isEmpty()) {
      hosts.release(handle, token, now, 0);
    }
    return lease;
  }

  private static Lease<Feed> leased(ResultSet rs, StatementContext context, Lease.HostToken token)
      throws SQLException {
    String zone = rs.getString("zone");
    Feed feed =
        new Feed(
            rs.getString("name"),
            URI.create(rs.getString("address")),
            new FeedCursor(
                rs.getString("etag"), rs.getString("last_modified"), rs.getString("digest")),
            rs.getString("language"),
            zone == null ? null : ZoneId.of(zone),
            rs.getInt("first_items"));
    return new Lease<>(feed.name(), rs.getLong("epoch"), rs.getInt("failures"), token, feed);
  }

  /**
   * Commits a poll: cursor, next due time and new items in one transaction.
   *
   * @return how many items were new
   */
  public int commit(Lease<Feed> lease, FeedReading reading) {
    return database.transact(
        (handle, now) -> {
          boolean first = finish(handle, now, lease, reading);
          int latest = first ? reading.feed().first() : Integer.MAX_VALUE;
          int added = items.add(handle, now, reading.items(), latest);
          if (added > 0) {
            handle.execute("update feed set item_at = ? where name = ?", now, lease.id());
          }
          hosts.release(handle, lease.host(), now, 0);
          return added;
        });
  }

  /** True when this is the first good reading of the feed. */
  private boolean finish(Handle handle, long now, Lease<Feed> lease, FeedReading reading) {
    FeedCursor cursor = reading.cursor();
    boolean first =
        handle
            .createQuery("select read_at is null from feed where name = ?")
            .bind(0, lease.id())
            .mapTo(Boolean.class)
            .one();
    int fenced =
        handle
            .createUpdate(
                """
                update feed set etag = :etag, last_modified = :modified, digest = :digest,
                  due_at = :now + case when poll_every > :pause then poll_every else :pause end,
                  polled_at = :now,
                  read_at = case when :unchanged then read_at else :now end,
                  failures = 0, reason = null, owner = null
                where name = :name and epoch = :epoch and owner = :owner""")
            .bind("etag", cursor.etag())
            .bind("modified", cursor.lastModified())
            .bind("digest", cursor.digest())
            .bind("now", now)
            .bind("pause", millis(reading.pause()))
            .bind("unchanged", reading.unchanged())
            .bind("name", lease.id())
            .bind("epoch", lease.epoch())
            .bind("owner", settings.node())
            .execute();
    if (fenced != 1) {
      throw new LeaseLost("feed " + lease.id());
    }
    return first;
  }

  private static long millis(@org.jspecify.annotations.Nullable Duration pause) {
    return pause == null ? 0 : pause.toMillis();
  }

  /**
   * A poll that failed: due again after a wait that doubles with each failure in a row, or as long
   * as the server asked; one that is gone for good is not polled again.
   */
  public Outcome fail(Lease<Feed> lease, Throwable thrown) {
    Failure failure = Failure.of(thrown);
    return database.transact(
        (handle, now) -> {
          fail(handle, now, lease, failure);
          hosts.release(handle, lease.host(), now, failure.pause());
          return failure.gone() ? Outcome.dead(failure) : Outcome.again(failure);
        });
  }

  private void fail(Handle handle, long now, Lease<Feed> lease, Failure failure) {
    long usual =
        handle
            .createQuery("select poll_every from feed where name = ?")
            .bind(0, lease.id())
            .mapTo(Long.class)
            .one();
    handle
        .createUpdate(
            """
            update feed set failures = failures + 1, reason = :reason, owner = null,
              due_at = :due, state = case when :gone then 'gone' else state end
            where name = :name and epoch = :epoch and owner = :owner""")
        .bind("reason", failure.reason())
        .bind("due", now + Backoff.doubling(usual, lease.attempts(), failure.retryAfter()))
        .bind("gone", failure.gone())
        .bind("name", lease.id())
        .bind("epoch", lease.epoch())
        .bind("owner", settings.node())
        .execute();
  }
}
