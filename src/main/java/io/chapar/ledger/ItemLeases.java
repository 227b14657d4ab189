package io.chapar.ledger;

import io.chapar.article.FeedItem;
import io.chapar.ledger.Lease.HostToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which item is leased next, by the hosts that may be asked. */
final class ItemLeases {
  private final ItemJson json;
  private final String node;

  ItemLeases(ItemJson json, String node) {
    this.json = json;
    this.node = node;
  }

  /** The host of the next item that is suspected and may be asked. */
  static Optional<String> suspectedHost(Handle handle, long now) {
    return handle
        .createQuery(
            """
            select host from item
            where state = 'due' and due_at <= :now and <which> and not exists (
              select 1 from host where host.name = item.host and host.free_at > :now)
            order by due_at limit 1""")
        .define("which", Leases.SUSPECT)
        .bind("now", now)
        .mapTo(String.class)
        .findOne();
  }

  /** Takes hosts that have items due, at most so many. */
  static List<HostToken> takeHosts(Handle handle, long now, long until, int most) {
    return handle
        .createQuery(
            """
            update host set free_at = :until, token = token + 1 where name in (
              select name from host where due_at <= :now and free_at <= :now
              order by due_at limit :most <skipLocked>)
            returning name, token""")
        .bind("until", until)
        .bind("now", now)
        .bind("most", most)
        .map((rs, context) -> new HostToken(rs.getString(1), rs.getLong(2)))
        .list();
  }

  /**
   * Leases the next item of a host that was taken; empty when it has none that can be read.
   *
   * @param which of {@link Leases}
   */
  Optional<Lease<FeedItem>> lease(
      Handle handle, HostToken host, String which, long now, long until) {
    return handle
        .createQuery(
            """
            update item set due_at = :until, owner = :owner, epoch = epoch + 1 where id = (
              select id from item
              where host = :host and state = 'due' and due_at <= :now and <which>
              order by due_at limit 1)
            returning id, epoch, attempts, trace, content""")
        .define("which", which)
        .bind("until", until)
        .bind("owner", node)
        .bind("host", host.name())
        .bind("now", now)
        .map((rs, context) -> leased(rs))
        .findOne()
        .flatMap(leased -> lease(handle, host, leased, now));
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
