package io.chapar.ledger.feeds;

import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.database.Keys;
import io.chapar.ledger.items.Items;
import io.chapar.ledger.items.KnownItems;
import io.chapar.ledger.lease.Failure;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Readings of feeds that come without a lease. Of those that a route polls itself the ledger takes
 * the items, keeps no cursor and never leases them; of the watch list's it takes what hubs push.
 */
public final class RoutedFeeds {
  private static final long LATELY = Duration.ofDays(2).toMillis();

  private final Database database;
  private final Items items;

  public RoutedFeeds(Database database, Items items) {
    this.database = database;
    this.items = items;
  }

  /**
   * Takes in one reading; of the very first one, as many items become due as its feed says. What a
   * hub pushes is most often a part of its feed: where only the whole tells which item it is, the
   * feed is polled at once instead.
   *
   * @param trace in which it was read; null when none is kept
   * @return how many items were new
   */
  public int add(FeedReading reading, @Nullable String trace) {
    Feed feed = reading.feed();
    return database.transact(
        (handle, now) -> {
          boolean pushed = isWatched(handle, feed);
          int latest = isKnown(handle, feed) ? Integer.MAX_VALUE : feed.first();
          note(handle, now, feed);
          int added =
              pushed
                  ? addPushed(handle, now, reading, latest, trace)
                  : add(handle, now, reading, latest, trace);
          if (added > 0) {
            handle.execute("update feed set item_at = ? where name = ?", now, feed.name());
            Hubs.trust(handle, now, feed.name());
          }
          return added;
        });
  }

  private int add(
      Handle handle, long now, FeedReading reading, int latest, @Nullable String trace) {
    return reading.whole()
        ? items.add(handle, now, reading.items(), latest, trace)
        : items.addSome(handle, now, reading.items(), latest, trace);
  }

  private int addPushed(
      Handle handle, long now, FeedReading reading, int latest, @Nullable String trace) {
    List<FeedItem> pushed = reading.items();
    KnownItems known = KnownItems.of(handle, now, pushed);
    known.findReplaced(handle, now, pushed);
    List<FeedItem> sure = pushed.stream().filter(item -> !known.isUnsure(item)).toList();
    if (sure.size() < pushed.size()) {
      pollSoon(handle, now, reading.feed().name());
    }
    return items.addSome(handle, now, sure, latest, trace);
  }

  /** As soon as the pace of the feed allows it; one that is being polled, when that is over. */
  private static void pollSoon(Handle handle, long now, String feed) {
    handle
        .createUpdate(
            """
            update feed set next_why = 'its hub pushed what only the whole feed tells',
              due_at = case
                when owner is not null or due_at <= :now or due_at <= polled_at + fastest
                  then due_at
                when polled_at + fastest > :now then polled_at + fastest
                else :now end
            where name = :name and state = 'watched'""")
        .bind("now", now)
        .bind("name", feed)
        .execute();
  }

  private static boolean isWatched(Handle handle, Feed feed) {
    return handle
        .createQuery("select 1 from feed where name = ? and state = 'watched'")
        .bind(0, feed.name())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
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

  /**
   * Nobody says when a route is removed: a feed that none has asked for in two days is removed as
   * from the watch list, until one asks again. What is no address of the web nobody asks for.
   */
  public static void drop(Handle handle, long now) {
    handle.execute(
        """
        update feed set state = 'removed'
        where state = 'routed' and address like 'http%' and due_at < ?""",
        now - LATELY);
  }

  /**
   * No route is due by the ledger: there stands when it asked last. What was removed comes back,
   * unless it is of the watch list, whose feeds have a pace.
   */
  private void asked(URI address, String noted, @Nullable String reason) {
    database.run(
        (handle, now) ->
            handle
                .createUpdate(
                    "update feed set due_at = :now, reason = :reason, state = 'routed', "
                        + noted
                        + " where (state = 'routed' or state = 'removed' and fastest = 0)"
                        + " and address = :address")
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
                else feed.due_at end,
              fastest = case when feed.state in ('removed', 'routed') then 0
                else feed.fastest end""")
        .bind("name", feed.name())
        .bind("address", feed.address().toString())
        .bind("host", Keys.host(feed.address(), feed.name()))
        .bind("zone", feed.zone() == null ? null : feed.zone().getId())
        .bind("first", feed.first())
        .bind("now", now)
        .execute();
  }
}
