package io.chapar.camel.step;

import io.chapar.article.RobotsFile;
import io.chapar.fetch.robots.Robots;
import io.chapar.ledger.Ledger;
import java.util.Optional;
import java.util.function.Supplier;

/** Remembers robots.txt in the ledger. */
public final class LedgerRobots implements Robots.Memory {
  private final Supplier<Ledger> ledger;

  public LedgerRobots(Supplier<Ledger> ledger) {
    this.ledger = ledger;
  }

  @Override
  public Optional<RobotsFile> find(String origin) {
    return ledger.get().robots().find(origin);
  }

  @Override
  public void keep(RobotsFile file) {
    ledger.get().robots().keep(file);
  }
}
