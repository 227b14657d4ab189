package io.chapar.ledger.feeds;

import io.chapar.article.Feed;
import io.chapar.article.FeedReading;
import io.chapar.ledger.database.Columns;
import io.chapar.ledger.feeds.PollSchedule.PollBounds;
import io.chapar.ledger.feeds.PollSchedule.Wait;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Leases.LeaseLost;
import io.chapar.web.WebHost;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger knows of a feed while it is leased, but for its cursor.
 *
 * @param polledAt the last good poll; null before the first
 * @param isRead whether the feed was ever read
 * @param rhythm null before the first good poll
 * @param failures in a row
 * @param reason of the last failure; null after a good poll
 * @param pushed whether a hub is trusted to push it
 * @param listed its address in the watch list
 * @param awaited why it is to be polled again soon; null when nothing came while it was polled
 */
record FeedRow(
    PollBounds pace,
    @Nullable Long polledAt,
    boolean isRead,
    @Nullable PollSchedule rhythm,
    int failures,
    @Nullable String reason,
    boolean pushed,
    String address,
    String listed,
    @Nullable String awaited,
    Move move) {

  /** By what the ledger has before the work is finished, which is fenced on its own. */
  static FeedRow of(Handle handle, long now, Lease<Feed> lease) {
    return handle
        .createQuery(
            """
            select fastest, slowest, polled_at, read_at, gap, news_at, failures, reason, address,
              listed, moved_to, moved_times, next_why,
              exists (select 1 from hub where hub.feed = feed.name and hub.state = 'active'
                and hub.trusted = 1 and hub.ends_at > :now) as pushed
            from feed where name = :name and epoch = :epoch""")
        .bind("name", lease.id())
        .bind("epoch", lease.epoch())
        .bind("now", now)
        .map((rs, context) -> row(rs))
        .findOne()
        .orElseThrow(() -> new LeaseLost("feed " + lease.id()));
  }

  private static FeedRow row(ResultSet rs) throws SQLException {
    Long gap = Columns.number(rs, "gap");
    Long newsAt = Columns.number(rs, "news_at");
    return new FeedRow(
        new PollBounds(rs.getLong("fastest"), rs.getLong("slowest")),
        Columns.number(rs, "polled_at"),
        Columns.number(rs, "read_at") != null,
        gap == null || newsAt == null ? null : new PollSchedule(gap, newsAt),
        rs.getInt("failures"),
        rs.getString("reason"),
        rs.getBoolean("pushed"),
        rs.getString("address"),
        rs.getString("listed"),
        rs.getString("next_why"),
        new Move(rs.getString("moved_to"), rs.getInt("moved_times")));
  }

  /** Whether it has moved to another site than its listed one. */
  boolean isAway() {
    return !address.equals(listed) && !WebHost.isOneSite(URI.create(address), URI.create(listed));
  }

  /** What a feed shows at its first poll is no news. */
  PollSchedule learned(long now, int news) {
    return rhythm == null || polledAt == null
        ? PollSchedule.unknown(pace, now)
        : rhythm.after(now, polledAt, news, pace);
  }

  /**
   * What a hub pushes is polled now and then, to find what it does not push.
   *
   * @param news how many items this poll brought
   */
  Wait next(PollSchedule learned, long now, int news) {
    return pushed && news == 0
        ? new Wait(pace.slowest(), "the longest wait, as its hub pushes it")
        : learned.next(now, pace);
  }

  /** Soon, where a hub has pushed meanwhile what this poll may have come too early for. */
  Wait orSoon(Wait usual) {
    return awaited == null ? usual : new Wait(Math.min(pace.fastest(), usual.millis()), awaited);
  }

  Move moved(FeedReading reading) {
    return move.after(reading.moved());
  }
}
