package io.chapar.ledger.items;

import io.chapar.article.FeedItem;
import io.chapar.ledger.database.Keys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the ledger has of the items of one poll, asked for all of them together. */
public final class KnownItems {
  /** Far below what databases take as parameters of one statement. */
  private static final int TOGETHER = 1000;

  /** How long before its feed was read last an item was seen whose place a new one takes. */
  private static final long LATELY = Duration.ofHours(48).toMillis();

  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, Row> rows = new HashMap<>();
  private final Set<String> shown = new HashSet<>();

  private record Row(String feed, String stamp, long lastSeen, long readAt) {
    boolean isLate() {
      return lastSeen >= readAt - LATELY;
    }
  }

  private KnownItems() {}

  public static KnownItems of(Handle handle, long now, List<FeedItem> items) {
    KnownItems known = new KnownItems();
    known.find(handle, now, items.stream().flatMap(item -> item.keys().stream()).map(Keys::digest));
    return known;
  }

  /** Looks for those whose place new ones take. */
  public void findReplaced(Handle handle, long now, List<FeedItem> items) {
    items.stream().map(this::id).filter(Objects::nonNull).forEach(shown::add);
    List<FeedItem> others = items.stream().filter(item -> id(item) == null).toList();
    find(handle, now, others.stream().flatMap(item -> WordKeys.of(item).stream()));
  }

  private void find(Handle handle, long now, Stream<String> digests) {
    List<String> keys = digests.distinct().toList();
    for (int from = 0; from < keys.size(); from += TOGETHER) {
      find(handle, now, keys.subList(from, Math.min(from + TOGETHER, keys.size())));
    }
  }

  private void find(Handle handle, long now, List<String> keys) {
    handle
        .createQuery(
            """
            select identity.key, item.id, item.feed, item.stamp, item.last_seen,
              coalesce(feed.read_at, :now) as read_at
            from identity join item on item.id = identity.item
            left join feed on feed.name = item.feed
            where identity.key in (<keys>)""")
        .bind("now", now)
        .bindList("keys", keys)
        .map((rs, context) -> keep(rs))
        .list();
  }

  private String keep(ResultSet rs) throws SQLException {
    String id = rs.getString("id");
    ids.put(rs.getString("key"), id);
    rows.put(
        id,
        new Row(
            rs.getString("feed"),
            rs.getString("stamp"),
            rs.getLong("last_seen"),
            rs.getLong("read_at")));
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

  /**
   * Whether a part of its feed does not tell which item it is: by one of its keys another than by
   * another, or one whose place it may take. What repeats in a feed names no item, and what stands
   * in it still is replaced by none; only the whole shows that.
   */
  public boolean isUnsure(FeedItem item) {
    if (id(item) == null) {
      return replaced(item) != null;
    }
    Set<@Nullable String> named = new HashSet<>();
    item.keys().forEach(key -> named.add(ids.get(Keys.digest(key))));
    return named.size() > 1 && named.stream().anyMatch(id -> isOf(item.feed(), id));
  }

  private boolean isOf(String feed, @Nullable String id) {
    Row row = rows.get(id);
    return row != null && row.feed().equals(feed);
  }

  /**
   * The item of the same feed whose place it takes under another link and another guid: one that
   * stood in the feed lately, stands no more, and says the same. Null when there is none.
   */
  @Nullable String replaced(FeedItem item) {
    return WordKeys.of(item).stream()
        .map(ids::get)
        .filter(id -> rows.containsKey(id) && rows.get(id).isLate() && shown.add(id))
        .findFirst()
        .orElse(null);
  }

  /** One that was just taken in may stand in the same poll again. */
  void add(String id, FeedItem item) {
    item.keys().forEach(key -> ids.putIfAbsent(Keys.digest(key), id));
  }

  /** Whether the page that it names now is one that no item was known by. */
  boolean isElsewhere(FeedItem item) {
    return !ids.containsKey(Keys.digest(item.keys().get(0)));
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
