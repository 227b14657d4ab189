package io.chapar.ledger.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * @param url JDBC, {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql:…}
 * @param node the name of this node; two nodes of one ledger differ in it, a node that starts again
 *     keeps it and takes its own leases back at once
 * @param lease how long work may take before another node may take it
 * @param hostDelay from the end of one request to the start of the next to the same host
 * @param retry when an item that failed is tried again; after the last it is dead
 * @param revisit when a page that was read is read again, to see corrections
 * @param holds whether the reports of pages that were probably read badly are held back
 */
public record LedgerSettings(
    String url,
    @Nullable String user,
    @Nullable String password,
    String node,
    Duration lease,
    Duration hostDelay,
    List<Duration> retry,
    List<Duration> revisit,
    boolean holds) {

  private static final String SQLITE = "jdbc:sqlite:";

  public LedgerSettings {
    retry = List.copyOf(retry);
    revisit = List.copyOf(revisit);
  }

  public LedgerSettings named(String name) {
    return new LedgerSettings(url, user, password, name, lease, hostDelay, retry, revisit, holds);
  }

  /** The SQLite file; empty when the ledger is in a database. */
  public Optional<Path> file() {
    return url.startsWith(SQLITE)
        ? Optional.of(Path.of(shownUrl().substring(SQLITE.length())).toAbsolutePath())
        : Optional.empty();
  }

  /** The URL without its query, which may hold a password. */
  public String shownUrl() {
    return shown(url);
  }

  static String shown(String url) {
    return url.replaceFirst("\\?.*", "");
  }

  @Override
  public String toString() {
    return "LedgerSettings[url=" + shownUrl() + ", node=" + node + "]";
  }
}
