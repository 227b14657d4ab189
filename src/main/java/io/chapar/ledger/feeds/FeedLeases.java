package io.chapar.ledger.feeds;

import io.chapar.article.Conduct;
import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.ledger.hosts.Hosts;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Shares;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Leases feeds that are due and whose hosts are free. */
final class FeedLeases {
  private static final long DAY = Duration.ofDays(1).toMillis();

  private final Hosts hosts;
  private final LedgerSettings settings;

  FeedLeases(Hosts hosts, LedgerSettings settings) {
    this.hosts = hosts;
    this.settings = settings;
  }

  /**
   * As many as there is room for, of hosts that answer first.
   *
   * @param which of the rows: {@link io.chapar.ledger.lease.Leases#CLEAR} or {@link
   *     io.chapar.ledger.lease.Leases#SUSPECT}
   */
  List<Lease<Feed>> lease(Handle handle, String which, long now, Shares room) {
    long until = now + settings.lease().toMillis();
    List<Lease<Feed>> leases = new ArrayList<>();
    for (Conduct conduct : Conduct.values()) {
      for (Due due : due(handle, which, conduct, now, room.room(conduct))) {
        hosts
            .take(handle, due.host(), now, until)
            .flatMap(token -> lease(handle, due.name(), token, now, until))
            .ifPresent(
                lease -> {
                  leases.add(lease);
                  room.begin(conduct, lease.id());
                });
      }
    }
    return leases;
  }

  private record Due(String name, String host) {}

  private static List<Due> due(Handle handle, String which, Conduct conduct, long now, int most) {
    return most <= 0
        ? List.of()
        : handle
            .createQuery(
                """
                select feed.name, feed.host from feed left join host on host.name = feed.host
                where feed.state = 'watched' and feed.conduct = :conduct and feed.due_at <= :now
                  and <which> and coalesce(host.free_at, 0) <= :now
                order by feed.due_at limit :most\
                """)
            .define("which", which)
            .bind("conduct", conduct.ordinal())
            .bind("now", now)
            .bind("most", most)
            .map((rs, context) -> new Due(rs.getString(1), rs.getString(2)))
            .list();
  }

  private Optional<Lease<Feed>> lease(
      Handle handle, String name, Lease.HostToken token, long now, long until) {
    Optional<Lease<Feed>> lease =
        handle
            .createQuery(
                """
                update feed set due_at = :until, owner = :owner, epoch = epoch + 1,
                  next_why = null, conduct = :conduct
                where name = :name and state = 'watched' and due_at <= :now
                returning name, address, language, zone, first_items, etag, last_modified, digest,
                  epoch, failures, whole_at, link_selector\
                """)
            .bind("until", until)
            .bind("owner", settings.node())
            .bind("conduct", token.conduct().ordinal())
            .bind("name", name)
            .bind("now", now)
            .map((rs, context) -> leased(rs, token, now))
            .findOne();
    if (lease.isEmpty()) {
      hosts.release(handle, token, now, 0);
    }
    return lease;
  }

  private static Lease<Feed> leased(ResultSet rs, Lease.HostToken token, long now)
      throws SQLException {
    String zone = rs.getString("zone");
    Feed feed =
        new Feed(
            rs.getString("name"),
            URI.create(rs.getString("address")),
            cursor(rs, now),
            rs.getString("language"),
            zone == null ? null : ZoneId.of(zone),
            rs.getInt("first_items"),
            rs.getString("link_selector"));
    return new Lease<>(feed.name(), rs.getLong("epoch"), rs.getInt("failures"), token, feed);
  }

  /** Once a day the whole feed is asked for: some servers say 304 for ever. */
  private static FeedCursor cursor(ResultSet rs, long now) throws SQLException {
    FeedCursor cursor =
        new FeedCursor(rs.getString("etag"), rs.getString("last_modified"), rs.getString("digest"));
    return rs.getLong("whole_at") < now - DAY ? cursor.unconditional() : cursor;
  }
}
