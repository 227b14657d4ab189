package io.chapar.config.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Settings that the operator's file sets in vain, since a variable of the environment wins. */
public final class Overridden {
  private Overridden() {}

  /**
   * One line each; none of those that say the same, or that are as they were shipped. No value is
   * said: it may be secret.
   */
  public static List<String> lines(Home home, Map<String, String> environment) {
    Map<String, String> defaults = ShippedSettings.defaults();
    Map<String, Integer> at = PropertiesFile.lines(home);
    List<String> lines = new ArrayList<>();
    PropertiesFile.values(home)
        .forEach(
            (setting, value) -> {
              String variable = variable(setting);
              String wins = environment.getOrDefault(variable, value);
              if (!wins.equals(value) && !value.equals(defaults.get(setting))) {
                String says = setting + " is set by the variable " + variable + ", not here";
                lines.add(
                    new Fault(home.name(home.properties()), at.getOrDefault(setting, 0), says)
                        .toString());
              }
            });
    return lines;
  }

  /** Behind a fault of a setting: where its value stands, when that is not the file. */
  static String words(String setting, Map<String, String> environment) {
    String variable = variable(setting);
    return environment.containsKey(variable) ? " (by the variable " + variable + ")" : "";
  }

  /** Of a setting: {@code LEDGER_URL} of {@code ledger.url}. */
  public static String variable(String setting) {
    return setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }
}
