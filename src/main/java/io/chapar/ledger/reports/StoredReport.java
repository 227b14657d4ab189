package io.chapar.ledger.reports;

import io.chapar.article.FeedItem;
import io.chapar.ledger.database.Keys;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A version as it lies in the ledger.
 *
 * @param digest of the text
 * @param record JSON
 */
record StoredReport(int version, String digest, String event, String record) {

  /** The last of a report. */
  static Optional<StoredReport> last(Handle handle, String id) {
    return handle
        .createQuery(
            """
            select version, digest, event, record from report
            where id = :id order by version desc limit 1""")
        .bind("id", id)
        .map(
            (rs, context) ->
                new StoredReport(rs.getInt(1), rs.getString(2), rs.getString(3), rs.getString(4)))
        .findOne();
  }

  /** Whether there is one of the item that has one of these keys. */
  static boolean isMadeOf(Handle handle, FeedItem item) {
    return handle
        .createQuery(
            """
            select 1 from identity join report on report.id = identity.item
            where identity.key in (<keys>) limit 1""")
        .bindList("keys", item.keys().stream().map(Keys::digest).toList())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Whether a delivery of the report is held back. */
  static boolean isHeld(Handle handle, String id) {
    return handle
        .createQuery("select 1 from delivery where state = 'held' and report = ? limit 1")
        .bind(0, id)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }
}
