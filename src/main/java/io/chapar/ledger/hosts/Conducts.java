package io.chapar.ledger.hosts;

import io.chapar.article.Conduct;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Lease.HostToken;

/** How hosts behave, remembered for all nodes. */
public final class Conducts {
  private final Database database;

  public Conducts(Database database) {
    this.database = database;
  }

  /** Notes how the host of leased work behaved; the feeds that it has go with it. */
  public void note(Lease<?> lease, Conduct seen) {
    HostToken host = lease.host();
    if (host != null && host.conduct() != seen) {
      database.run(
          (handle, now) -> {
            handle.execute(
                "update host set conduct = ? where name = ?", seen.ordinal(), host.name());
            handle.execute(
                "update feed set conduct = ? where host = ?", seen.ordinal(), host.name());
          });
    }
  }
}
