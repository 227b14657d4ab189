package io.chapar.ledger.feeds;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.Hub;
import io.chapar.article.HubRequest;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.database.Keys;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.ledger.lease.Backoff;
import io.chapar.ledger.lease.Failure;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Outcome;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The hubs that push feeds: asked when they are due, confirmed by themselves at the callback, asked
 * again before their promise ends. One that has pushed an item before any poll found it is trusted,
 * and its feed is polled at its longest wait; a poll that finds what it did not push ends the
 * trust.
 */
public final class Hubs {
  /** A hub that has not confirmed after this is asked again, then after a wait that doubles. */
  private static final long CONFIRMS_WITHIN = Duration.ofMinutes(10).toMillis();

  private static final long FIRST_RETRY = Duration.ofMinutes(1).toMillis();

  /** Between two askings of a hub that has confirmed, however little it promises. */
  private static final long SOONEST_RENEWAL = Duration.ofMinutes(10).toMillis();

  private static final long DAY = Duration.ofDays(1).toMillis();

  private final Database database;
  private final LedgerSettings settings;

  public Hubs(Database database, LedgerSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  /**
   * A feed that is pushed.
   *
   * @param secret the key of the hub's signatures
   */
  public record Pushed(Feed feed, URI topic, String secret) {

    @Override
    public String toString() {
      return "Pushed[feed=" + feed.name() + ", topic=" + topic + "]";
    }
  }

  /** Notes which hub a feed names in a poll; another one, or none, takes its place. */
  static void name(Handle handle, long now, String feed, @Nullable Hub hub) {
    if (hub == null) {
      handle.execute("delete from hub where feed = ?", feed);
      return;
    }
    handle
        .createUpdate(
            """
            insert into hub (feed, address, topic, path, secret, state, due_at)
            values (:feed, :address, :topic, :path, :secret, 'named', :now)
            on conflict (feed) do update set address = excluded.address, topic = excluded.topic,
              path = excluded.path, secret = excluded.secret, state = 'named', due_at = :now,
              ends_at = null, trusted = 0, attempts = 0, reason = null, owner = null
            where hub.address <> excluded.address or hub.topic <> excluded.topic""")
        .bind("feed", feed)
        .bind("address", hub.address().toString())
        .bind("topic", hub.topic().toString())
        .bind("path", Keys.secret())
        .bind("secret", Keys.secret())
        .bind("now", now)
        .execute();
  }

  /** A push brought what no poll had brought. */
  static void trust(Handle handle, long now, String feed) {
    handle.execute(
        "update hub set trusted = 1, pushed_at = ? where feed = ? and state = 'active'", now, feed);
  }

  /** A poll brought what the hub did not push. */
  static void distrust(Handle handle, String feed) {
    handle.execute("update hub set trusted = 0 where feed = ? and trusted = 1", feed);
  }

  /** Leases hubs that are to be asked, at most so many. */
  public List<Lease<HubRequest>> lease(int most) {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery(
                    """
                    update hub set due_at = :until, owner = :owner, epoch = epoch + 1
                    where feed in (
                      select hub.feed from hub join feed on feed.name = hub.feed
                      where hub.due_at <= :now and feed.state = 'watched'
                      order by hub.due_at limit :most)
                      and due_at <= :now
                    returning feed, address, topic, path, secret, epoch, attempts""")
                .bind("until", now + settings.lease().toMillis())
                .bind("owner", settings.node())
                .bind("now", now)
                .bind("most", most)
                .map((rs, context) -> leased(rs))
                .list());
  }

  private static Lease<HubRequest> leased(ResultSet rs) throws SQLException {
    Hub hub = new Hub(URI.create(rs.getString("address")), URI.create(rs.getString("topic")));
    HubRequest request =
        new HubRequest(rs.getString("feed"), hub, rs.getString("path"), rs.getString("secret"));
    return new Lease<>(request.feed(), rs.getLong("epoch"), rs.getInt("attempts"), null, request);
  }

  /** The hub was asked. It may have confirmed already, and then nothing is left to note. */
  public void done(Lease<HubRequest> lease) {
    database.run(
        (handle, now) ->
            handle.execute(
                """
                update hub set state = case when state = 'active' then state else 'asked' end,
                  due_at = ?, attempts = attempts + 1, owner = null
                where feed = ? and epoch = ? and owner = ?""",
                now + Backoff.doubling(CONFIRMS_WITHIN, lease.attempts(), Optional.empty()),
                lease.id(),
                lease.epoch(),
                settings.node()));
  }

  /** A hub that cannot be asked, or will not, is asked again after a wait that doubles. */
  public Outcome fail(Lease<HubRequest> lease, Throwable thrown) {
    Failure failure = Failure.of(thrown);
    long wait = Backoff.doubling(FIRST_RETRY, lease.attempts(), failure.retryAfter());
    return database.transact(
        (handle, now) -> {
          handle.execute(
              """
              update hub set due_at = ?, attempts = attempts + 1, reason = ?, owner = null
              where feed = ? and epoch = ? and owner = ?""",
              now + wait,
              failure.reason(),
              lease.id(),
              lease.epoch(),
              settings.node());
          return Outcome.again(failure, wait, lease.attempts() > 0);
        });
  }

  /**
   * A hub confirms that it was asked (W3C WebSub, 5.3). Where it promises so little that it would
   * be asked all the time, it is not asked sooner, and its feed is polled in between as any other.
   *
   * @param promised for how long it pushes
   * @return the name of the feed; empty when nobody asked for that topic there
   */
  public Optional<String> confirm(String path, String topic, Duration promised) {
    long millis = promised.toMillis();
    return database.transact(
        (handle, now) ->
            handle
                .createQuery(
                    """
                    update hub set state = 'active', ends_at = :ends, due_at = :renew,
                      attempts = 0, reason = null, owner = null
                    where path = :path and topic = :topic and epoch > 0 returning feed""")
                .bind("ends", now + millis)
                .bind("renew", now + Math.max(millis - millis / 10, SOONEST_RENEWAL))
                .bind("path", path)
                .bind("topic", topic)
                .mapTo(String.class)
                .findOne());
  }

  /**
   * A hub says that it does not push, or no longer (W3C WebSub, 5.2); it is asked again in a day.
   */
  public Optional<String> refuse(String path, String topic, String reason) {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery(
                    """
                    update hub set state = 'refused', reason = :reason, due_at = :later,
                      trusted = 0, owner = null
                    where path = :path and topic = :topic and epoch > 0 returning feed""")
                .bind("reason", reason)
                .bind("later", now + DAY)
                .bind("path", path)
                .bind("topic", topic)
                .mapTo(String.class)
                .findOne());
  }

  /** The feed that is pushed to this path; empty when none is, or when nobody watches it now. */
  public Optional<Pushed> pushed(String path) {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery(
                    """
                    select feed.name, language, zone, first_items, link_selector, topic,
                      secret
                    from hub join feed on feed.name = hub.feed
                    where path = :path and hub.state = 'active' and feed.state = 'watched'""")
                .bind("path", path)
                .map((rs, context) -> pushed(rs))
                .findOne());
  }

  private static Pushed pushed(ResultSet rs) throws SQLException {
    URI topic = URI.create(rs.getString("topic"));
    String zone = rs.getString("zone");
    Feed feed =
        new Feed(
            rs.getString("name"),
            topic,
            FeedCursor.NONE,
            rs.getString("language"),
            zone == null ? null : ZoneId.of(zone),
            rs.getInt("first_items"),
            rs.getString("link_selector"));
    return new Pushed(feed, topic, rs.getString("secret"));
  }
}
