package io.chapar.ledger.feeds;

import io.chapar.ledger.database.Keys;
import io.chapar.ledger.items.ItemJson;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Feeds that the watch list has under another name than before: a name that the ledger does not
 * know, at the address of one that the list no longer has. Such a feed goes on where it was, with
 * its rhythm, its history and what is known of its items. Reports stay under the name under which
 * they were made.
 */
final class RenamedFeeds {
  private static final ItemJson ITEMS = new ItemJson();

  private RenamedFeeds() {}

  static void rename(Handle handle, long now, List<WatchedFeed> list) {
    Set<String> known =
        new HashSet<>(handle.createQuery("select name from feed").mapTo(String.class).list());
    List<WatchedFeed> fresh = list.stream().filter(feed -> !known.contains(feed.name())).toList();
    if (fresh.isEmpty()) {
      return;
    }
    Map<String, String> left = left(handle, list);
    for (WatchedFeed feed : fresh) {
      String before = left.remove(feed.address().toString());
      if (before != null) {
        rename(handle, now, before, feed.name());
      }
    }
  }

  /** The watched feeds that the list has no longer, by their addresses; none of two at one. */
  private static Map<String, String> left(Handle handle, List<WatchedFeed> list) {
    Set<String> listed = list.stream().map(WatchedFeed::name).collect(Collectors.toSet());
    Map<String, String> left = new HashMap<>();
    Set<String> twice = new HashSet<>();
    handle
        .createQuery("select name, listed from feed where state = 'watched'")
        .map((rs, context) -> Map.entry(rs.getString(1), rs.getString(2)))
        .forEach(
            feed -> {
              if (!listed.contains(feed.getKey())
                  && left.put(feed.getValue(), feed.getKey()) != null) {
                twice.add(feed.getValue());
              }
            });
    left.keySet().removeAll(twice);
    return left;
  }

  private static void rename(Handle handle, long now, String before, String after) {
    handle.execute(
        """
        update feed set name = ?, due_at = case when owner is null then due_at else ? end,
          owner = null, epoch = epoch + 1 where name = ?""",
        after,
        now,
        before);
    handle.execute("update hub set feed = ? where feed = ?", after, before);
    handle.execute("update habit set feed = ? where feed = ?", after, before);
    handle.execute("update host set feed = ? where feed = ?", after, before);
    handle.execute("update item set feed = ? where feed = ?", after, before);
    know(handle, before, after);
  }

  /** A guid is of its feed: its items are to be known by the new name, too. */
  private static void know(Handle handle, String before, String after) {
    String prefix = "guid:" + before + ":";
    List<Map.Entry<String, String>> items =
        handle
            .createQuery("select id, content from item where feed = ?")
            .bind(0, after)
            .map((rs, context) -> Map.entry(rs.getString(1), rs.getString(2)))
            .list();
    for (Map.Entry<String, String> item : items) {
      ITEMS.read(item.getValue()).stream()
          .flatMap(one -> one.keys().stream())
          .filter(key -> key.startsWith(prefix))
          .forEach(
              key ->
                  handle.execute(
                      "insert into identity (key, item) values (?, ?) on conflict (key) do nothing",
                      Keys.digest("guid:" + after + ":" + key.substring(prefix.length())),
                      item.getKey()));
    }
  }
}
