package io.chapar.ledger;

import io.chapar.article.FeedItem;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The items whose pages were given up. */
public final class DeadItems {
  private static final String PAGE =
      """
      select id, feed, attempts, reason, due_at, content from item
      where (due_at, id) < (:at, :id) and\s"""
          + Which.CONDITION
          + " order by due_at desc, id desc limit :most";

  private static final String RETRY =
      """
      update item set state = 'due', due_at = :now, attempts = 0,
        ends = case when ends > 0 then 1 else 0 end
      where\s"""
          + Which.CONDITION;

  private final Database database;
  private final ItemJson items = new ItemJson();

  DeadItems(Database database) {
    this.database = database;
  }

  /**
   * Which of them; null is any.
   *
   * @param since died since then
   */
  public record Which(@Nullable String feed, @Nullable Duration since) {
    public static final Which ALL = new Which(null, null);

    private static final String CONDITION =
        "state = 'dead' and (:feed is null or feed = :feed) and due_at >= :since";

    private <S extends SqlStatement<S>> S bind(S statement, long now) {
      return statement.bind("feed", feed).bind("since", since == null ? 0 : now - since.toMillis());
    }
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
    return newest(Which.ALL, Cursor.START, most);
  }

  /** The same of some of them, from a place on. */
  public List<One> newest(Which which, Cursor after, int most) {
    return database.transact(
        (handle, now) ->
            which
                .bind(handle.createQuery(PAGE), now)
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
  public int retry(Which which) {
    return database.transact((handle, now) -> retry(handle, now, which));
  }

  private static int retry(Handle handle, long now, Which which) {
    int items = which.bind(handle.createUpdate(RETRY), now).bind("now", now).execute();
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
