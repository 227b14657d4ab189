package io.chapar.ledger;

import io.chapar.article.FeedItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the ledger has of the items of one poll, asked for all of them together. */
final class KnownItems {
  /** Far below what databases take as parameters of one statement. */
  private static final int TOGETHER = 1000;

  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, Row> rows = new HashMap<>();

  private record Row(String feed, String stamp, long lastSeen) {}

  private KnownItems() {}

  static KnownItems of(Handle handle, List<FeedItem> items) {
    KnownItems known = new KnownItems();
    List<String> keys =
        items.stream().flatMap(item -> item.keys().stream()).map(Keys::digest).distinct().toList();
    for (int from = 0; from < keys.size(); from += TOGETHER) {
      known.find(handle, keys.subList(from, Math.min(from + TOGETHER, keys.size())));
    }
    return known;
  }

  private void find(Handle handle, List<String> keys) {
    handle
        .createQuery(
            """
            select identity.key, item.id, item.feed, item.stamp, item.last_seen
            from identity join item on item.id = identity.item where identity.key in (<keys>)""")
        .bindList("keys", keys)
        .map((rs, context) -> keep(rs))
        .list();
  }

  private String keep(ResultSet rs) throws SQLException {
    String id = rs.getString("id");
    ids.put(rs.getString("key"), id);
    rows.put(id, new Row(rs.getString("feed"), rs.getString("stamp"), rs.getLong("last_seen")));
    return id;
  }

  /** By its strongest key that is known; null when none is. */
  @Nullable String id(FeedItem item) {
    return item.keys().stream()
        .map(key -> ids.get(Keys.digest(key)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The id of one that was just taken in; it may stand in the same poll again. */
  String add(FeedItem item) {
    String id = Keys.digest(item.keys().get(0));
    item.keys().forEach(key -> ids.putIfAbsent(Keys.digest(key), id));
    return id;
  }

  /** Whether there is nothing to note: no new key, no other words, and seen since then. */
  boolean isAsItWas(String id, FeedItem item, long since) {
    Row row = rows.get(id);
    return row != null
        && row.lastSeen() >= since
        && (row.stamp().equals(stamp(item)) || !row.feed().equals(item.feed()))
        && item.keys().stream().allMatch(key -> ids.containsKey(Keys.digest(key)));
  }

  /** Of what the feed says of the article. */
  static String stamp(FeedItem item) {
    return Keys.digest(item.title() + "\n" + item.summary() + "\n" + item.updated());
  }
}
