package io.chapar.ledger.hosts;

import io.chapar.ledger.database.Database;
import io.chapar.ledger.database.Keys;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.ledger.lease.Failure;
import io.chapar.ledger.lease.Lease.HostToken;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The one request that a host may have at a time, for those who ask it without a lease. */
public final class HostSlots {
  private final Database database;
  private final Hosts hosts;
  private final LedgerSettings settings;

  public HostSlots(Database database, Hosts hosts, LedgerSettings settings) {
    this.database = database;
    this.hosts = hosts;
    this.settings = settings;
  }

  /** The turn of one request; who never ends it has it for as long as a lease. */
  public final class Turn {
    private final HostToken token;

    private Turn(HostToken token) {
      this.token = token;
    }

    /**
     * @param pause for which the host asked to be left alone; zero when it did not
     */
    public void end(Duration pause) {
      database.run((handle, now) -> hosts.release(handle, token, now, pause.toMillis()));
    }

    /** Ends it as the failure says. */
    public void end(RuntimeException thrown) {
      Failure failure = Failure.of(thrown);
      database.run((handle, now) -> hosts.release(handle, token, now, failure));
    }
  }

  /** Empty when the host is being asked, or has to be left alone for now. */
  public Optional<Turn> take(URI address) {
    String host = Keys.host(address, "");
    return database
        .transact((handle, now) -> hosts.take(handle, host, now, now + settings.lease().toMillis()))
        .map(Turn::new);
  }
}
