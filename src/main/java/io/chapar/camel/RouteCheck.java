package io.chapar.camel;

import io.chapar.camel.check.ConfigurationCheck;
import io.chapar.camel.check.Verdict;
import io.chapar.config.Home;
import io.chapar.config.InvalidConfiguration;
import io.chapar.config.Knobs;
import io.chapar.config.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Checks routes, knobs and the watch list of a home folder before they run. No consumer is started,
 * nothing is asked over a network, nothing is left behind.
 */
public final class RouteCheck {
  private final Home home;
  private final Placeholders placeholders;
  private final Function<Settings, Map<String, Object>> steps;
  private final List<InvalidConfiguration> wrongKnobs = new ArrayList<>();

  private RouteCheck(
      Home home, Map<String, String> overrides, Function<Settings, Map<String, Object>> steps) {
    this.home = home;
    this.placeholders = new Placeholders(home, overrides);
    this.steps = steps;
  }

  /**
   * @param overrides knobs that win over the environment and the file
   * @param steps the objects behind the names that routes use
   */
  static Verdict check(
      Home home, Map<String, String> overrides, Function<Settings, Map<String, Object>> steps) {
    CamelContext context = new DefaultCamelContext();
    try (DryLedger ledger = DryLedger.open()) {
      return new RouteCheck(home, overrides, steps).check(context, ledger);
    } finally {
      context.stop();
    }
  }

  private Verdict check(CamelContext context, DryLedger ledger) {
    placeholders.configure(context);
    Settings settings = settings(context);
    Map<String, Object> beans = steps.apply(settings);
    beans.forEach(context.getRegistry()::bind);
    context.addComponent("ledger", new LedgerComponent(context, ledger.ledger()));
    DryQueue.bind(context);
    kamelets(context);
    context.setAutoStartup(false);
    context.start();
    ConfigurationCheck check = new ConfigurationCheck(home, context, beans);
    wrongKnobs.forEach(check::add);
    return check.verdict();
  }

  private void kamelets(CamelContext context) {
    context
        .getComponent("kamelet", KameletComponent.class)
        .setLocation("file:" + home.routes().resolve("kamelets"));
  }

  /** With a wrong knob, the defaults: routes are judged all the same. */
  private Settings settings(CamelContext context) {
    try {
      return placeholders.settings(context);
    } catch (InvalidConfiguration e) {
      wrongKnobs.add(e);
      return Settings.read(home, Knobs.defaults()::get);
    }
  }
}
