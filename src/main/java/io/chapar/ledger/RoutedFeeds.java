package io.chapar.ledger;

import io.chapar.article.Feed;
import io.chapar.article.FeedReading;
import java.net.URI;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Readings of feeds that come without a lease. Of those that a route polls itself the ledger takes
 * the items, keeps no cursor and never leases them; of the watch list's it takes what hubs push.
 */
public final class RoutedFeeds {
  private final Database database;
  private final Items items;

  RoutedFeeds(Database database, Items items) {
    this.database = database;
    this.items = items;
  }

  /**
   * Takes in one reading; of the very first one, as many items become due as its feed says.
   *
   * @param trace in which it was read; null when none is kept
   * @return how many items were new
   */
  public int add(FeedReading reading, @Nullable String trace) {
    Feed feed = reading.feed();
    return database.transact(
        (handle, now) -> {
          int latest = isKnown(handle, feed) ? Integer.MAX_VALUE : feed.first();
          note(handle, now, feed);
          int added = items.add(handle, now, reading.items(), latest, trace);
          if (added > 0) {
            handle.execute("update feed set item_at = ? where name = ?", now, feed.name());
            Hubs.trust(handle, now, feed.name());
          }
          return added;
        });
  }

  /**
   * Notes that a route has polled its feed, whether it had changed or not; nothing as long as the
   * feed was never read, because only its readings name it.
   */
  public void polled(URI address) {
    asked(address, "polled_at = :now, failures = 0", null);
  }

  /** Notes that the poll of a route failed, and why. */
  public void failed(URI address, Throwable thrown) {
    asked(address, "failures = failures + 1", Failure.of(thrown).reason());
  }

  /** No route is due by the ledger: there stands when it asked last. */
  private void asked(URI address, String noted, @Nullable String reason) {
    database.run(
        (handle, now) ->
            handle
                .createUpdate(
                    "update feed set due_at = :now, reason = :reason, "
                        + noted
                        + " where state = 'routed' and address = :address")
                .bind("address", address.toString())
                .bind("reason", reason)
                .bind("now", now)
                .execute());
  }

  private static boolean isKnown(Handle handle, Feed feed) {
    return handle
        .createQuery("select 1 from feed where name = ? and read_at is not null")
        .bind(0, feed.name())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static void note(Handle handle, long now, Feed feed) {
    handle
        .createUpdate(
            """
            insert into feed (name, address, listed, host, zone, first_items, fastest, state,
              due_at, polled_at, read_at)
            values (:name, :address, :address, :host, :zone, :first, 0, 'routed', :now, :now, :now)
            on conflict (name) do update set
              polled_at = case when feed.state = 'watched' then feed.polled_at else :now end,
              read_at = case when feed.state = 'watched' and feed.read_at is not null
                then feed.read_at else :now end,
              state = case when feed.state = 'removed' then 'routed' else feed.state end,
              address = case when feed.state in ('removed', 'routed') then excluded.address
                else feed.address end,
              zone = case when feed.state in ('removed', 'routed') then excluded.zone
                else feed.zone end,
              due_at = case when feed.state in ('removed', 'routed') then :now
                else feed.due_at end""")
        .bind("name", feed.name())
        .bind("address", feed.address().toString())
        .bind("host", Keys.host(feed.address(), feed.name()))
        .bind("zone", feed.zone() == null ? null : feed.zone().getId())
        .bind("first", feed.first())
        .bind("now", now)
        .execute();
  }
}
