package io.chapar.ledger.items;

import io.chapar.article.FeedItem;
import io.chapar.ledger.database.Keys;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes in items that were never seen. */
final class NewItems {
  private final ItemJson json;

  NewItems(ItemJson json) {
    this.json = json;
  }

  /**
   * False when it was there already.
   *
   * @param leftOut by which rule of the watch list; null when it is not
   */
  boolean insert(
      Handle handle,
      long now,
      FeedItem item,
      boolean due,
      @Nullable String leftOut,
      @Nullable String trace) {
    String id = Keys.digest(item.keys().get(0));
    int inserted =
        handle
            .createUpdate(
                """
                insert into item (id, feed, host, content, stamp, state, due_at, reason, first_seen,
                  last_seen, trace, no_report)
                values (:id, :feed, :host, :content, :stamp, :state, :now, :reason, :now, :now,
                  :trace, :noReport)
                on conflict (id) do nothing\
                """)
            .bind("id", id)
            .bind("feed", item.feed())
            .bind("host", Keys.host(item.link(), item.feed()))
            .bind("content", json.write(item))
            .bind("stamp", KnownItems.stamp(item))
            .bind("state", leftOut != null ? Items.LEFT_OUT : due ? "due" : "done")
            .bind("reason", leftOut)
            .bind("noReport", due || leftOut != null ? null : "skipped")
            .bind("now", now)
            .bind("trace", trace)
            .execute();
    identify(handle, id, item);
    return inserted == 1;
  }

  /** Lets it be recognised by all its keys; those that name another item go on to. */
  static void identify(Handle handle, String id, FeedItem item) {
    List<String> keys =
        Stream.concat(item.keys().stream().map(Keys::digest), WordKeys.of(item).stream()).toList();
    handle.execute(
        "insert into identity (key, item) values "
            + String.join(", ", Collections.nCopies(keys.size(), "(?, ?)"))
            + " on conflict (key) do nothing",
        keys.stream().flatMap(key -> Stream.of(key, id)).toArray());
  }
}
