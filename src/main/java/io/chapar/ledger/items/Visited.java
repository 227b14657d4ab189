package io.chapar.ledger.items;

import io.chapar.article.FeedItem;
import io.chapar.ledger.database.Columns;
import io.chapar.ledger.lease.Lease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * An item whose visit is over.
 *
 * @param visits that ended well
 * @param changed whether its feed says something else of it by now, or that it is elsewhere
 * @param asked whether a person waits for it
 */
record Visited(int visits, boolean changed, boolean asked) {

  /**
   * Ends the lease; empty when it is lost.
   *
   * @param noted what else is set of the item
   */
  static Optional<Visited> end(
      Handle handle, Lease<FeedItem> lease, String node, ItemJson json, String noted) {
    return handle
        .createQuery(
            """
            update item set <noted>, ends = 0, owner = null
            where id = :id and epoch = :epoch and owner = :node
            returning visits, stamp, content, reread_at""")
        .define("noted", noted)
        .bind("id", lease.id())
        .bind("epoch", lease.epoch())
        .bind("node", node)
        .map((rs, context) -> visited(rs, json, lease.record()))
        .findOne();
  }

  private static Visited visited(ResultSet rs, ItemJson json, FeedItem leased) throws SQLException {
    boolean same = rs.getString("stamp").equals(KnownItems.stamp(leased));
    return new Visited(
        rs.getInt("visits"),
        !same || isElsewhere(json.read(rs.getString("content")), leased),
        Columns.number(rs, "reread_at") != null);
  }

  private static boolean isElsewhere(Optional<FeedItem> now, FeedItem leased) {
    return !now.map(FeedItem::link).equals(Optional.ofNullable(leased.link()));
  }
}
