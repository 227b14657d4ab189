package io.chapar.ledger.feeds;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Which feeds are in which groups of the watch list. */
public final class FeedGroups {
  private record Member(String group, String feed) {}

  private FeedGroups() {}

  /** Of a list as before nothing is written. */
  static void keep(Handle handle, List<WatchedFeed> list) {
    Set<Member> listed = new HashSet<>();
    list.forEach(
        feed -> feed.groups().forEach(group -> listed.add(new Member(group, feed.name()))));
    Set<Member> kept = members(handle);
    for (Member member : kept) {
      if (!listed.contains(member)) {
        handle.execute(
            "delete from feed_group where name = ? and feed = ?", member.group(), member.feed());
      }
    }
    listed.removeAll(kept);
    for (Member member : listed) {
      handle.execute(
          "insert into feed_group (name, feed) values (?, ?) on conflict (name, feed) do nothing",
          member.group(),
          member.feed());
    }
  }

  private static Set<Member> members(Handle handle) {
    return handle
        .createQuery("select name, feed from feed_group")
        .map((rs, context) -> new Member(rs.getString(1), rs.getString(2)))
        .set();
  }

  public static Set<String> feeds(Handle handle, String group) {
    return handle
        .createQuery("select feed from feed_group where name = ?")
        .bind(0, group)
        .mapTo(String.class)
        .set();
  }
}
