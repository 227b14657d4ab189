package io.chapar.cli;

import io.chapar.camel.Placeholders;
import io.chapar.config.Home;
import io.chapar.ledger.Ledger;
import java.util.Map;

/** Opens the ledger that the configuration names, beside a node that may run on it. */
final class OpenLedger {
  private OpenLedger() {}

  static Ledger of(Home home) {
    return Ledger.open(Placeholders.settings(home, Map.of()).ledger());
  }
}
