package io.chapar.ledger;

import io.chapar.article.FeedItem;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The items whose pages were given up. */
public final class DeadItems {
  private final Database database;
  private final ItemJson items = new ItemJson();

  DeadItems(Database database) {
    this.database = database;
  }

  /** An item that is dead, since when, and what its feed says of it. */
  public record One(
      String id,
      String feed,
      int attempts,
      @Nullable String reason,
      Instant died,
      @Nullable String link,
      @Nullable String title) {

    public Cursor cursor() {
      return new Cursor(died.toEpochMilli(), id, 0, "");
    }
  }

  /** The items that are dead, newest first. */
  public List<One> newest(int most) {
    return newest(null, Cursor.START, most);
  }

  /** The same of one feed, or of all by null, from a place on. */
  public List<One> newest(@Nullable String feed, Cursor after, int most) {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery(
                    """
                    select id, feed, attempts, reason, due_at, content from item
                    where state = 'dead' and (due_at, id) < (:at, :id)
                      and (:feed is null or feed = :feed)
                    order by due_at desc, id desc limit :most""")
                .bind("feed", feed)
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("most", most)
                .map((rs, context) -> one(rs))
                .list());
  }

  private One one(ResultSet rs) throws SQLException {
    Optional<FeedItem> item = items.read(rs.getString("content"));
    return new One(
        rs.getString("id"),
        rs.getString("feed"),
        rs.getInt("attempts"),
        rs.getString("reason"),
        Instant.ofEpochMilli(rs.getLong("due_at")),
        item.map(FeedItem::link).map(URI::toString).orElse(null),
        item.map(FeedItem::title).orElse(null));
  }

  /** Makes items that are dead due again; the number of them. */
  public int retry(@Nullable String feed) {
    return database.transact((handle, now) -> retry(handle, now, feed));
  }

  private static int retry(Handle handle, long now, @Nullable String feed) {
    int items =
        handle
            .createUpdate(
                """
                update item set state = 'due', due_at = :now, attempts = 0,
                  ends = case when ends > 0 then 1 else 0 end
                where state = 'dead' and (:feed is null or feed = :feed)""")
            .bind("now", now)
            .bind("feed", feed)
            .execute();
    handle
        .createUpdate(
            """
            update host set due_at = :now where due_at > :now and name in (
              select host from item where state = 'due' and due_at <= :now)""")
        .bind("now", now)
        .execute();
    return items;
  }
}
