package io.chapar.ledger.items;

import io.chapar.article.FeedItem;
import io.chapar.ledger.database.Keys;
import io.chapar.ledger.hosts.Hosts;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Notes what feeds say now of items that are known. */
final class SeenItems {
  private static final long DAY = Duration.ofDays(1).toMillis();

  private final ItemJson json;

  SeenItems(ItemJson json) {
    this.json = json;
  }

  /**
   * Notes that the page of the item is at another address from now on; an item that is dead is
   * tried there once.
   */
  List<Hosts.Due> move(Handle handle, long now, String id, FeedItem item) {
    return handle
        .createQuery(
            """
            update item set content = :content, host = :host,
              due_at = case when state = 'dead' then :now else due_at end,
              state = case when state = 'dead' then 'due' else state end
            where id = :id and feed = :feed
            returning host, case when state = 'due' then due_at else :never end""")
        .bind("content", json.write(item))
        .bind("host", Keys.host(item.link(), item.feed()))
        .bind("now", now)
        .bind("id", id)
        .bind("feed", item.feed())
        .bind("never", Hosts.NEVER)
        .map((rs, context) -> new Hosts.Due(rs.getString(1), rs.getLong(2)))
        .list();
  }

  /**
   * Notes that the item is still in its feed; due again when the feed says something new of it. The
   * visit that this asks for takes none from the revisit list.
   *
   * @param anew whether it is another entry of the feed that takes its place
   * @param leftOut by which rule of the watch list; null when it is not. One that was taken before
   *     is read again all the same: what was made of it would be wrong
   */
  List<Hosts.Due> see(
      Handle handle,
      long now,
      String id,
      FeedItem item,
      boolean anew,
      @Nullable String leftOut,
      @Nullable String trace) {
    handle.execute(
        "update item set last_seen = ? where id = ? and last_seen < ?", now, id, now - DAY);
    return handle
        .createQuery(
            """
            update item set stamp = :stamp, content = :content, host = :host,
              state = case when state = :out and :isOut then state else 'due' end,
              reason = case when state = :out and :isOut then :leftOut end,
              attempts = 0, trace = :trace,
              visits = case when visits > 0 and (state <> 'due' or due_at > :now)
                then visits - 1 else visits end,
              due_at = case when owner is null then :now else due_at end
            where id = :id and feed = :feed and (stamp <> :stamp or :anew)
            returning host, case when state = 'due' then due_at else :never end""")
        .bind("out", Items.LEFT_OUT)
        .bind("isOut", leftOut != null)
        .bind("leftOut", leftOut)
        .bind("never", Hosts.NEVER)
        .bind("stamp", KnownItems.stamp(item))
        .bind("content", json.write(item))
        .bind("host", Keys.host(item.link(), item.feed()))
        .bind("now", now)
        .bind("trace", trace)
        .bind("id", id)
        .bind("feed", item.feed())
        .bind("anew", anew)
        .map((rs, context) -> new Hosts.Due(rs.getString(1), rs.getLong(2)))
        .list();
  }
}
