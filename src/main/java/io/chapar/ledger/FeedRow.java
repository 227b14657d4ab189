package io.chapar.ledger;

import io.chapar.article.Feed;
import io.chapar.article.FeedReading;
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
 * @param listed its address in the watch list
 */
record FeedRow(
    Pace pace,
    @Nullable Long polledAt,
    boolean isRead,
    @Nullable Rhythm rhythm,
    int failures,
    @Nullable String reason,
    String address,
    String listed,
    Move move) {

  /** By what the ledger has before the work is finished, which is fenced on its own. */
  static FeedRow of(Handle handle, Lease<Feed> lease) {
    return handle
        .createQuery(
            """
            select fastest, slowest, polled_at, read_at, gap, news_at, failures, reason, address,
              listed, moved_to, moved_times
            from feed where name = :name and epoch = :epoch""")
        .bind("name", lease.id())
        .bind("epoch", lease.epoch())
        .map((rs, context) -> row(rs))
        .findOne()
        .orElseThrow(() -> new LeaseLost("feed " + lease.id()));
  }

  private static FeedRow row(ResultSet rs) throws SQLException {
    Long gap = number(rs, "gap");
    Long newsAt = number(rs, "news_at");
    return new FeedRow(
        new Pace(rs.getLong("fastest"), rs.getLong("slowest")),
        number(rs, "polled_at"),
        number(rs, "read_at") != null,
        gap == null || newsAt == null ? null : new Rhythm(gap, newsAt),
        rs.getInt("failures"),
        rs.getString("reason"),
        rs.getString("address"),
        rs.getString("listed"),
        new Move(rs.getString("moved_to"), rs.getInt("moved_times")));
  }

  private static @Nullable Long number(ResultSet rs, String column) throws SQLException {
    long number = rs.getLong(column);
    return rs.wasNull() ? null : number;
  }

  /** What a feed shows at its first poll is no news. */
  Rhythm learned(long now, int news) {
    return rhythm == null || polledAt == null
        ? Rhythm.unknown(pace, now)
        : rhythm.after(now, polledAt, news, pace);
  }

  Move moved(FeedReading reading) {
    return move.after(reading.moved());
  }
}
