package io.chapar.camel.watch;

import io.chapar.camel.trouble.HealthIssues;
import io.chapar.ledger.database.OpenedFile;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the file of the ledger is still where the next start will look for it. A restart
 * would lose it, so nothing may ask for one.
 */
public final class LedgerFileWatch implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerFileWatch.class);
  private static final String WHO = "the ledger's file";

  private final OpenedFile file;
  private final HealthIssues troubles;

  public LedgerFileWatch(OpenedFile file, HealthIssues troubles) {
    this.file = file;
    this.troubles = troubles;
  }

  @Override
  public void run() {
    Optional<Path> away = file.away();
    if (away.isEmpty()) {
      if (troubles.over(WHO)) {
        LOG.info("{} is in its place again: {}", WHO, file.path());
      }
      return;
    }
    String what =
        "it was deleted, moved or replaced, and lives only in this process; do not stop it: "
            + "docs/runbook.md, ChaparNotReady, says how it is saved: "
            + away.get();
    if (troubles.has(WHO, what)) {
      LOG.error("{}: {}", WHO, what);
    }
  }
}
