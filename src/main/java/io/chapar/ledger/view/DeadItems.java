package io.chapar.ledger.view;

import io.chapar.article.FeedItem;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.hosts.Hosts;
import io.chapar.ledger.items.ItemJson;
import io.chapar.ledger.selection.Cursor;
import io.chapar.ledger.selection.PublisherHosts;
import io.chapar.ledger.selection.TimeRange;
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
      where <which> and (due_at, id) < (:at, :id)
      order by due_at desc, id desc limit :most\
      """;

  private static final String COUNTS =
      """
      select feed, count(*) as items from item where <which>
      group by feed order by count(*) desc, feed\
      """;

  private static final int TOGETHER = 1_000;

  private static final String RETRY =
      """
      update item set state = 'due', due_at = :now, attempts = 0,
        ends = case when ends > 0 then 1 else 0 end
      where id in (select id from item where <which> limit :most)
      returning host\
      """;

  private final Database database;
  private final Hosts hosts;
  private final ItemJson items = new ItemJson();

  public DeadItems(Database database, Hosts hosts) {
    this.database = database;
    this.hosts = hosts;
  }

  /**
   * Which of them; null is any.
   *
   * @param host as {@link PublisherHosts} are meant
   * @param died when they were given up
   */
  public record Which(@Nullable String feed, @Nullable String host, TimeRange died) {
    public static final Which ALL = new Which(null, null, TimeRange.ALWAYS);

    private static final String CONDITION =
        """
        state = 'dead' and (:feed is null or feed = :feed)
        and due_at >= :since and due_at < :until and (:host is null or host in \
        """
            + PublisherHosts.KNOWN
            + ")";

    /**
     * @param since died since so long ago
     */
    public Which(@Nullable String feed, @Nullable Duration since) {
      this(feed, null, TimeRange.since(since));
    }

    private <S extends SqlStatement<S>> S bind(S statement) {
      return PublisherHosts.bind(died.bind(statement), host)
          .define("which", CONDITION)
          .bind("feed", feed);
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
                .bind(handle.createQuery(PAGE))
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

  /** How many items of a feed are dead. */
  public record Count(String feed, int items) {}

  /** How many there are of each feed, the most first. */
  public List<Count> count(Which which) {
    return database.transact(
        (handle, now) ->
            which
                .bind(handle.createQuery(COUNTS))
                .map((rs, context) -> new Count(rs.getString("feed"), rs.getInt("items")))
                .list());
  }

  /** Makes items that are dead due again, in short transactions; the number of them. */
  public int retry(Which which) {
    int sum = 0;
    int some;
    do {
      some = database.transact((handle, now) -> retry(handle, now, which));
      sum += some;
    } while (some == TOGETHER);
    return sum;
  }

  private int retry(Handle handle, long now, Which which) {
    List<String> asked =
        which
            .bind(handle.createQuery(RETRY))
            .bind("now", now)
            .bind("most", TOGETHER)
            .mapTo(String.class)
            .list();
    hosts.queue(handle, asked.stream().map(host -> new Hosts.Due(host, now)).toList());
    return asked.size();
  }
}
