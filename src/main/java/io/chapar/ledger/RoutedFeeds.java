package io.chapar.ledger;

import io.chapar.article.Feed;
import io.chapar.article.FeedReading;
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
            insert into feed (name, address, listed, host, first_items, fastest, state, due_at,
              polled_at, read_at)
            values (:name, :address, :address, :host, :first, 0, 'routed', :now, :now, :now)
            on conflict (name) do update set
              polled_at = case when feed.state = 'watched' then feed.polled_at else :now end,
              read_at = case when feed.state = 'watched' and feed.read_at is not null
                then feed.read_at else :now end,
              state = case when feed.state = 'removed' then 'routed' else feed.state end,
              address = case when feed.state in ('removed', 'routed') then excluded.address
                else feed.address end,
              due_at = case when feed.state in ('removed', 'routed') then :now
                else feed.due_at end""")
        .bind("name", feed.name())
        .bind("address", feed.address().toString())
        .bind("host", Keys.host(feed.address(), feed.name()))
        .bind("first", feed.first())
        .bind("now", now)
        .execute();
  }
}
