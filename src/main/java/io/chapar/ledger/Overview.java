package io.chapar.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the ledger holds, for people; and what a person may change in it. */
public final class Overview {
  private final Database database;

  Overview(Database database) {
    this.database = database;
  }

  /**
   * @param state watched, gone, removed, or routed: polled by a route of its own
   * @param failures in a row
   * @param reason of the last failure; null after a good poll
   * @param why it is polled next when it is due; null before the first poll
   * @param listed its address in the watch list; it is polled at another when it has moved
   */
  public record FeedState(
      String name,
      String address,
      String state,
      @Nullable Instant polled,
      @Nullable Instant newItem,
      Instant due,
      int failures,
      @Nullable String reason,
      @Nullable String why,
      String listed) {}

  /** The feeds that are or were watched, by name. */
  public List<FeedState> feeds() {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery(
                    """
                    select name, address, state, polled_at, item_at, due_at, failures, reason, next_why,
                      listed
                    from feed where state <> 'removed' order by name""")
                .map((rs, context) -> feed(rs))
                .list());
  }

  private static FeedState feed(ResultSet rs) throws SQLException {
    return new FeedState(
        rs.getString("name"),
        rs.getString("address"),
        rs.getString("state"),
        instant(rs, "polled_at"),
        instant(rs, "item_at"),
        Instant.ofEpochMilli(rs.getLong("due_at")),
        rs.getInt("failures"),
        rs.getString("reason"),
        rs.getString("next_why"),
        rs.getString("listed"));
  }

  /** An item that is dead. */
  public record DeadItem(String id, String feed, int attempts, @Nullable String reason) {}

  /** The items that are dead, newest first. */
  public List<DeadItem> deadItems(int most) {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery(
                    """
                    select id, feed, attempts, reason from item where state = 'dead'
                    order by due_at desc limit :most""")
                .bind("most", most)
                .map(
                    (rs, context) ->
                        new DeadItem(
                            rs.getString(1), rs.getString(2), rs.getInt(3), rs.getString(4)))
                .list());
  }

  /**
   * @param state due, done or dead
   * @param due when it is tried next; of one that is done or dead, when that was
   */
  public record DeliveryState(
      String subscriber,
      String report,
      int version,
      String feed,
      String state,
      int attempts,
      Instant due,
      @Nullable String reason) {}

  /** The deliveries in a state, those that are due next or were last first. */
  public List<DeliveryState> deliveries(Selection selection, int most) {
    return database.transact(
        (handle, now) ->
            selection
                .bind(
                    handle.createQuery(
                        "select * from delivery where "
                            + Selection.CONDITION
                            + " order by due_at desc limit :most"),
                    now)
                .bind("most", most)
                .map((rs, context) -> delivery(rs))
                .list());
  }

  private static DeliveryState delivery(ResultSet rs) throws SQLException {
    return new DeliveryState(
        rs.getString("subscriber"),
        rs.getString("report"),
        rs.getInt("version"),
        rs.getString("feed"),
        rs.getString("state"),
        rs.getInt("attempts"),
        Instant.ofEpochMilli(rs.getLong("due_at")),
        rs.getString("reason"));
  }

  /**
   * Makes deliveries due again, with all their retries before them; those that are due already are
   * tried at once.
   *
   * @return how many
   */
  public int replay(Selection selection) {
    return database.transact(
        (handle, now) ->
            selection
                .bind(
                    handle.createUpdate(
                        "update delivery set state = 'due', due_at = :now, attempts = 0,"
                            + " ends = case when ends > 0 then 1 else 0 end,"
                            + " replays = replays + case when state = 'due' then 0 else 1 end"
                            + " where owner is null and "
                            + Selection.CONDITION),
                    now)
                .bind("now", now)
                .execute());
  }

  /** Makes items that are dead due again; the number of them. */
  public int retryItems(@Nullable String feed) {
    return database.transact((handle, now) -> retryItems(handle, now, feed));
  }

  private static int retryItems(Handle handle, long now, @Nullable String feed) {
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

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    long millis = rs.getLong(column);
    return rs.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
