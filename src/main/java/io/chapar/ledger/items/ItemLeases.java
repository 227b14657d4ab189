package io.chapar.ledger.items;

import static java.util.Comparator.comparingInt;

import io.chapar.article.Conduct;
import io.chapar.article.FeedItem;
import io.chapar.ledger.hosts.HostLine;
import io.chapar.ledger.hosts.Hosts;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Lease.HostToken;
import io.chapar.ledger.lease.Leases;
import io.chapar.ledger.lease.Shares;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which item is leased next, by the hosts that may be asked and the shares of their slots. */
final class ItemLeases {
  private final Hosts hosts;
  private final ItemJson json;
  private final String node;

  /** Of each conduct, the feed to go on after where more are in line than can be looked at. */
  private final Map<Conduct, String> lasts = new ConcurrentHashMap<>();

  ItemLeases(Hosts hosts, ItemJson json, String node) {
    this.hosts = hosts;
    this.json = json;
    this.node = node;
  }

  /** The host of the next item that is suspected and may be asked; hosts that answer come first. */
  static Optional<String> suspectedHost(Handle handle, long now) {
    return handle
        .createQuery(
            """
            select item.host from item left join host on host.name = item.host
            where item.state = 'due' and item.due_at <= :now and <which>
              and coalesce(host.free_at, 0) <= :now
            order by coalesce(host.conduct, 1), item.due_at limit 1\
            """)
        .define("which", Leases.SUSPECT)
        .bind("now", now)
        .mapTo(String.class)
        .findOne();
  }

  /** Leases items of hosts in line, one a host, as many as there is room for. */
  List<Lease<FeedItem>> lease(Handle handle, long now, long until, Shares room) {
    List<Lease<FeedItem>> leases = new ArrayList<>();
    for (Conduct conduct : Conduct.values()) {
      if (room.room(conduct) > 0) {
        leases.addAll(lease(handle, now, until, conduct, room));
      }
    }
    return leases;
  }

  /** Of the feed of which least is in work, again and again. */
  private List<Lease<FeedItem>> lease(
      Handle handle, long now, long until, Conduct conduct, Shares room) {
    List<Lease<FeedItem>> leases = new ArrayList<>();
    List<String> feeds = inLine(handle, conduct, room);
    while (room.room(conduct) > 0 && !feeds.isEmpty()) {
      String feed = Collections.min(feeds, comparingInt(each -> room.inWork(conduct, each)));
      Optional<HostToken> host = HostLine.take(handle, conduct, feed, now, until);
      host.flatMap(taken -> lease(handle, taken, feed, Leases.CLEAR, now, until))
          .ifPresent(
              lease -> {
                leases.add(lease);
                room.begin(conduct, feed);
              });
      if (host.isEmpty() || room.isFull(conduct, feed)) {
        feeds.remove(feed);
      }
    }
    return leases;
  }

  /**
   * As many of them as there is room for, those of which least is in work. Enough are looked at: of
   * no more feeds than there are slots anything is in work.
   */
  private List<String> inLine(Handle handle, Conduct conduct, Shares room) {
    int most = room.total() + room.room(conduct);
    String last = lasts.getOrDefault(conduct, "");
    Set<String> feeds = new LinkedHashSet<>(HostLine.feeds(handle, conduct, last, most));
    if (feeds.size() < most && !last.isEmpty()) {
      feeds.addAll(HostLine.feeds(handle, conduct, "", most));
    }
    List<String> open =
        feeds.stream()
            .filter(feed -> !room.isFull(conduct, feed))
            .sorted(comparingInt(feed -> room.inWork(conduct, feed)))
            .limit(room.room(conduct))
            .collect(Collectors.toCollection(ArrayList::new));
    boolean all = feeds.size() < most || open.isEmpty();
    lasts.put(conduct, all ? "" : open.get(open.size() - 1));
    return open;
  }

  /**
   * Leases the next item of a host that was taken; a host that has none that can be read is given
   * back.
   *
   * @param feed of the item; null for any
   * @param which of {@link Leases}
   */
  Optional<Lease<FeedItem>> lease(
      Handle handle, HostToken host, @Nullable String feed, String which, long now, long until) {
    Optional<Lease<FeedItem>> lease =
        handle
            .createQuery(
                """
                update item set due_at = :until, owner = :owner, epoch = epoch + 1 where id = (
                  select id from item
                  where host = :host and state = 'due' and due_at <= :now and <which>
                    and (:feed is null or feed = :feed)
                  order by due_at limit 1)
                returning id, epoch, attempts, trace, content\
                """)
            .define("which", which)
            .bind("until", until)
            .bind("owner", node)
            .bind("host", host.name())
            .bind("feed", feed)
            .bind("now", now)
            .map((rs, context) -> leased(rs))
            .findOne()
            .flatMap(leased -> lease(handle, host, leased, now));
    if (lease.isEmpty()) {
      hosts.release(handle, host, now, 0);
    }
    return lease;
  }

  private record Leased(
      String id, long epoch, int attempts, @Nullable String trace, String content) {}

  private static Leased leased(ResultSet rs) throws SQLException {
    return new Leased(
        rs.getString("id"),
        rs.getLong("epoch"),
        rs.getInt("attempts"),
        rs.getString("trace"),
        rs.getString("content"));
  }

  /** Empty for an item that cannot be read: it is dead, and holds up no other. */
  private Optional<Lease<FeedItem>> lease(Handle handle, HostToken host, Leased leased, long now) {
    Optional<FeedItem> item = json.read(leased.content());
    if (item.isEmpty()) {
      handle.execute(
          "update item set state = 'dead', owner = null, due_at = ?, reason = ? where id = ?",
          now,
          "the stored item cannot be read",
          leased.id());
    }
    return item.map(
        read ->
            new Lease<>(
                leased.id(),
                leased.epoch(),
                leased.attempts(),
                0,
                host,
                leased.trace(),
                null,
                read));
  }
}
