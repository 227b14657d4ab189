package io.chapar.ledger.view;

import io.chapar.ledger.database.Columns;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.feeds.PollHistory;
import io.chapar.ledger.feeds.PollHistory.Poll;
import io.chapar.ledger.selection.Cursor;
import io.chapar.ledger.selection.PublisherHosts;
import io.chapar.ledger.selection.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the ledger holds, for people. */
public final class Overview {
  private static final int HOSTS_NEAR = 3;

  private static final String PAGE =
      """
      select delivery.*, (
              select retries from subscriber where name = delivery.subscriber) as retries
      from delivery where (due_at, report, version, subscriber)
        <beyond> (:at, :afterId, :afterVersion, :afterSubscriber) and <which>
      order by due_at <order>, report <order>, version <order>, subscriber <order>
      limit :most\
      """;

  private static final String COLUMNS =
      "name, address, host, language, state, polled_at, item_at, due_at, failures, reason,"
          + " next_why, listed";

  private final Database database;

  public Overview(Database database) {
    this.database = database;
  }

  /**
   * @param state watched, gone, removed, or routed: asked for by a route of its own within two days
   * @param failures in a row
   * @param reason of the last failure; null after a good poll
   * @param why it is polled next when it is due; null before the first poll
   * @param listed its address in the watch list; it is polled at another when it has moved
   * @param host that is asked for it, with its port where that is not the usual one
   * @param language as the watch list says it; null where it does not
   */
  public record FeedState(
      String name,
      String address,
      String host,
      @Nullable String language,
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
    return feeds("", Integer.MAX_VALUE);
  }

  /** The same, those whose names come after one, at most so many. */
  public List<FeedState> feeds(String after, int most) {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery(
                    """
                    select <columns> from feed
                    where state <> 'removed' and name > :after
                    order by name limit :most\
                    """)
                .define("columns", COLUMNS)
                .bind("after", after)
                .bind("most", most)
                .map((rs, context) -> feed(rs))
                .list());
  }

  /** Of this name or address, also one that is watched no longer. */
  static List<FeedState> named(Handle handle, String text, int most) {
    return handle
        .createQuery(
            "select <columns> from feed where name = :text or address = :text or listed = :text"
                + " order by name limit :most")
        .define("columns", COLUMNS)
        .bind("text", text)
        .bind("most", most)
        .map((rs, context) -> feed(rs))
        .list();
  }

  /** Those that are watched at the host or below it, also such as were never polled. */
  static List<FeedState> ofHost(Handle handle, PublisherHosts host, int most) {
    return handle
        .createQuery(
            "select <columns> from feed where '.' || host || ':' like :pattern escape '!'"
                + " and state <> 'removed' order by name limit :most")
        .define("columns", COLUMNS)
        .bind("pattern", host.pattern())
        .bind("most", most)
        .map((rs, context) -> feed(rs))
        .list();
  }

  /** Empty for a feed that the ledger does not know; also of one that is removed. */
  public Optional<FeedState> feed(String name) {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery("select <columns> from feed where name = :name")
                .define("columns", COLUMNS)
                .bind("name", name)
                .map((rs, context) -> feed(rs))
                .findOne());
  }

  /**
   * What the ledger has of a feed, watched or not.
   *
   * @param reports versions of its articles
   * @param items that are still to be read
   * @param deliveries that are pending
   */
  public record Remains(long reports, long items, long deliveries) {}

  /** What stays of a feed when it is watched no longer. */
  public Remains remains(String feed) {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery(
                    """
                    select (select count(*) from report where feed = :feed),
                      (select count(*) from item where feed = :feed and state = 'due'),
                      (select count(*) from delivery where state = 'due' and feed = :feed)""")
                .bind("feed", feed)
                .map((rs, context) -> new Remains(rs.getLong(1), rs.getLong(2), rs.getLong(3)))
                .one());
  }

  /** The last polls of a feed, the newest first. */
  public List<Poll> polls(String feed) {
    return database.transact((handle, now) -> polls(handle, feed));
  }

  static List<Poll> polls(Handle handle, String feed) {
    return PollHistory.read(
        handle
            .createQuery("select polls from feed where name = ?")
            .bind(0, feed)
            .mapTo(String.class)
            .findOne()
            .orElse(null));
  }

  /** Watched, or once: its items and reports outlive the watch list. */
  public boolean knowsFeed(String name) {
    return isThere(
        """
        select 1 from feed where name = :name
        union all select 1 from item where feed = :name
        union all select 1 from delivery where feed = :name
        limit 1\
        """,
        name);
  }

  /** Also one whose text is pruned: what was delivered of it is remembered. */
  public boolean knowsReport(String id) {
    return isThere(
        """
        select 1 from report where id = :name
        union all select 1 from delivery where report = :name
        limit 1\
        """,
        id);
  }

  public boolean knowsItem(String id) {
    return isThere("select 1 from item where id = :name", id);
  }

  /** Whether items came from it, with or without {@code www.}. */
  public boolean knowsHost(String host) {
    return database.transact((handle, now) -> !new PublisherHosts(host).known(handle).isEmpty());
  }

  /** Hosts below it, or on other ports of it, that items came from: a few of them, by name. */
  public List<String> hostsNear(String host) {
    return database.transact(
        (handle, now) ->
            handle.createQuery("select name from host order by name").mapTo(String.class).stream()
                .filter(name -> ("." + name + ":").contains("." + host + ":"))
                .limit(HOSTS_NEAR)
                .toList());
  }

  private boolean isThere(String query, String name) {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery(query)
                .bind("name", name)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
  }

  private static FeedState feed(ResultSet rs) throws SQLException {
    return new FeedState(
        rs.getString("name"),
        rs.getString("address"),
        rs.getString("host"),
        rs.getString("language"),
        rs.getString("state"),
        Columns.instant(rs, "polled_at"),
        Columns.instant(rs, "item_at"),
        Instant.ofEpochMilli(rs.getLong("due_at")),
        rs.getInt("failures"),
        rs.getString("reason"),
        rs.getString("next_why"),
        rs.getString("listed"));
  }

  /**
   * @param state due, done, dead or held
   * @param due when it is tried next; of one that is done or dead, when that was
   * @param since when the version was recorded, from which moment on it was pending
   * @param done when it was last delivered; null when it never was
   * @param node that delivered it; null when none did
   * @param routes likewise their version
   * @param most attempts in all, by the retry list of the route that failed last; null before an
   *     attempt to the subscriber failed
   * @param leased whether a node delivers it at the moment
   */
  public record DeliveryState(
      String subscriber,
      String report,
      int version,
      String feed,
      String state,
      int attempts,
      Instant due,
      @Nullable String reason,
      Instant since,
      @Nullable Instant done,
      @Nullable String node,
      @Nullable String routes,
      @Nullable Integer most,
      boolean leased) {

    public Cursor cursor() {
      return new Cursor(due.toEpochMilli(), report, version, subscriber);
    }
  }

  /**
   * The deliveries in a state: of those that are due, the next first, so that one that is tried
   * while somebody goes through them moves on before him; of all others, the latest.
   */
  public List<DeliveryState> deliveries(Selection selection, int most) {
    return deliveries(selection, Cursor.START, most);
  }

  /** The same, from a place on. */
  public List<DeliveryState> deliveries(Selection selection, Cursor after, int most) {
    boolean due = "due".equals(selection.state()) || Selection.RETRYING.equals(selection.state());
    Cursor from = due && after.equals(Cursor.START) ? Cursor.EARLIEST : after;
    return database.transact(
        (handle, now) ->
            from.bind(selection.bind(handle.createQuery(PAGE)))
                .define("beyond", due ? ">" : "<")
                .define("order", due ? "asc" : "desc")
                .define("which", selection.literally())
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
        rs.getString("reason"),
        Instant.ofEpochMilli(rs.getLong("owed_at")),
        Columns.instant(rs, "done_at"),
        rs.getString("node"),
        rs.getString("routes"),
        most(rs),
        rs.getString("owner") != null);
  }

  private static @Nullable Integer most(ResultSet rs) throws SQLException {
    Long retries = Columns.number(rs, "retries");
    return retries == null ? null : retries.intValue() + 1;
  }

  static List<DeliveryState> ofReport(Handle handle, String report, int most) {
    return handle
        .createQuery(
            """
            select delivery.*, (
              select retries from subscriber where name = delivery.subscriber) as retries
            from delivery where report = :report
              and subscriber in (select name from subscriber)
            order by subscriber, version desc limit :most\
            """)
        .bind("report", report)
        .bind("most", most)
        .map((rs, context) -> delivery(rs))
        .list();
  }
}
