package io.chapar.config;

import io.chapar.config.file.Home;
import io.chapar.config.file.PropertiesFile;
import io.chapar.ledger.database.LedgerSettings;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Settings that a command reads beside a node, whatever is wrong with the others: a secret that
 * only the node may read keeps nobody from looking at the ledger.
 */
public final class SingleSettings {
  private final Home home;
  private final Values values;

  /**
   * @param resolve a setting's name to its value, with references in it resolved
   */
  public SingleSettings(Home home, Function<String, String> resolve) {
    this.home = home;
    this.values = new Values(home, resolve);
  }

  /**
   * @throws io.chapar.config.file.InvalidConfiguration when what it needs is wrong
   */
  public LedgerSettings ledger() {
    LedgerSettings ledger = Settings.ledger(values, home);
    PropertiesFile.judge(home, values.faults());
    return ledger;
  }

  /**
   * @throws io.chapar.config.file.InvalidConfiguration when what it needs is wrong
   */
  public AdminSettings admin() {
    AdminSettings admin = AdminSettings.of(values);
    PropertiesFile.judge(home, values.faults());
    return admin;
  }

  /**
   * @throws io.chapar.config.file.InvalidConfiguration when the setting is wrong
   */
  public Path path(String setting) {
    Path path = values.path(setting);
    PropertiesFile.judge(home, values.faults());
    return path;
  }
}
