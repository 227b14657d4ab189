package io.chapar.ledger.feeds;

import io.chapar.ledger.database.Keys;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Brings the feeds of the ledger in line with the watch list. */
final class Watching {
  /**
   * An address that changed in the list, or a selector of links, ends the lease of the poll that is
   * on its way by the old one.
   */
  private static final String WATCH =
      """
      insert into feed (name, address, listed, host, language, zone, first_items, fastest,
        slowest, delay, link_selector, state, due_at, conduct, alarm_silence, alarm_dead_items, alarm_drift)
      values (:name, :address, :address, :host, :language, :zone, :first, :fastest, :slowest,
        :delay, :select, 'watched', :now, coalesce((select conduct from host where host.name = :host), 1),
        :silence, :deadItems, :drift)
      on conflict (name) do update set
        language = excluded.language, zone = excluded.zone,
        first_items = excluded.first_items,
        fastest = excluded.fastest, slowest = excluded.slowest, delay = excluded.delay,
        link_selector = excluded.link_selector,
        alarm_silence = excluded.alarm_silence, alarm_dead_items = excluded.alarm_dead_items,
        alarm_drift = excluded.alarm_drift,
        listed = excluded.listed,
        epoch = case when feed.listed = excluded.listed
          and coalesce(feed.link_selector, '') = coalesce(excluded.link_selector, '') then feed.epoch
          else feed.epoch + 1 end,
        owner = case when feed.listed = excluded.listed
          and coalesce(feed.link_selector, '') = coalesce(excluded.link_selector, '') then feed.owner end,
        address = case when feed.listed = excluded.listed then feed.address
          else excluded.address end,
        host = case when feed.listed = excluded.listed then feed.host
          else excluded.host end,
        state = case when feed.state = 'gone' and feed.listed = excluded.listed
          then 'gone' else 'watched' end,
        failures = case when feed.state = 'routed' then 0 else feed.failures end,
        reason = case when feed.state <> 'routed' then feed.reason end,
        etag = case when feed.listed = excluded.listed
          and coalesce(feed.link_selector, '') = coalesce(excluded.link_selector, '') then feed.etag end,
        last_modified = case when feed.listed = excluded.listed
          and coalesce(feed.link_selector, '') = coalesce(excluded.link_selector, '')
          then feed.last_modified end,
        digest = case when feed.listed = excluded.listed
          and coalesce(feed.link_selector, '') = coalesce(excluded.link_selector, '') then feed.digest end,
        moved_to = case when feed.listed = excluded.listed then feed.moved_to end,
        moved_times = case when feed.listed = excluded.listed then feed.moved_times
          else 0 end,
        due_at = case when not (feed.listed = excluded.listed
          and coalesce(feed.link_selector, '') = coalesce(excluded.link_selector, '')) then :now
          when feed.slowest <> excluded.slowest and feed.due_at > :now + excluded.slowest
          then :now else feed.due_at end\
      """;

  private Watching() {}

  /**
   * A feed that comes back goes on where it was, also at the address to which it has moved; one
   * whose address changed in the watch list begins anew there; one that was gone is tried again
   * only at another address, or when the list has been without it.
   */
  static void watch(Handle handle, long now, List<WatchedFeed> list) {
    RenamedFeeds.rename(handle, now, list);
    handle.execute("update feed set state = 'removed' where state = 'watched'");
    list.forEach(feed -> watch(handle, now, feed));
    FeedGroups.keep(handle, list);
    forgetGone(handle, list.stream().map(WatchedFeed::name).collect(Collectors.toSet()));
  }

  private static void forgetGone(Handle handle, Set<String> listed) {
    handle
        .createQuery("select name from feed where state = 'gone'")
        .mapTo(String.class)
        .list()
        .stream()
        .filter(name -> !listed.contains(name))
        .forEach(name -> handle.execute("update feed set state = 'removed' where name = ?", name));
  }

  private static void watch(Handle handle, long now, WatchedFeed feed) {
    handle
        .createUpdate(WATCH)
        .bind("name", feed.name())
        .bind("address", feed.address().toString())
        .bind("host", Keys.host(feed.address(), feed.name()))
        .bind("language", feed.language())
        .bind("zone", feed.zone() == null ? null : feed.zone().getId())
        .bind("first", feed.first())
        .bind("fastest", feed.fastest().toMillis())
        .bind("slowest", feed.slowest().toMillis())
        .bind("delay", millis(feed.delay()))
        .bind("select", feed.select())
        .bind("silence", millis(feed.alarms().silence()))
        .bind("deadItems", feed.alarms().deadItems())
        .bind("drift", feed.alarms().drift() ? 1 : 0)
        .bind("now", now)
        .execute();
  }

  private static @Nullable Long millis(@Nullable Duration time) {
    return time == null ? null : time.toMillis();
  }
}
