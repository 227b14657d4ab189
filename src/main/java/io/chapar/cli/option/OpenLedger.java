package io.chapar.cli.option;

import io.chapar.article.PermanentFailure;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.config.file.Home;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.database.LedgerSettings;
import java.nio.file.Files;

/** Opens the ledger that the configuration names, beside a node that may run on it. */
public final class OpenLedger {
  private OpenLedger() {}

  /**
   * @throws PermanentFailure when no node has made it: who looks at an empty one sees that all is
   *     well
   */
  public static Ledger of(Home home) {
    return Ledger.open(required(home));
  }

  /**
   * @throws PermanentFailure when no node has made it
   */
  public static LedgerSettings required(Home home) {
    LedgerSettings settings = Placeholders.alone(home).ledger();
    if (!isThere(settings)) {
      throw new PermanentFailure(
          "there is no ledger, so no node has run here; is --home the node's, and DATA_FOLDER set as"
              + " its unit sets it? "
              + settings.file().orElseThrow());
    }
    return settings;
  }

  /** A database always is; a file when a node has made it. */
  public static boolean isThere(Home home) {
    return isThere(Placeholders.alone(home).ledger());
  }

  private static boolean isThere(LedgerSettings settings) {
    return settings.file().map(Files::exists).orElse(true);
  }
}
