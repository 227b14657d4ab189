package io.chapar.camel;

import io.chapar.camel.check.ConfigurationCheck;
import io.chapar.camel.check.Verdict;
import io.chapar.config.Home;
import io.chapar.config.InvalidConfiguration;
import io.chapar.config.Knobs;
import io.chapar.config.Settings;
import io.chapar.fetch.GuardedClient;
import io.chapar.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Checks routes, knobs and the watch list of a home folder before they run. No consumer is started,
 * nothing is asked over a network, nothing is written.
 */
public final class RouteCheck {
  private final Home home;
  private final Placeholders placeholders;
  private final List<InvalidConfiguration> wrongKnobs = new ArrayList<>();

  private RouteCheck(Home home, Map<String, String> overrides) {
    this.home = home;
    this.placeholders = new Placeholders(home, overrides);
  }

  /**
   * @param overrides knobs that win over the environment and the file
   */
  public static Verdict check(Home home, Map<String, String> overrides) {
    CamelContext context = new DefaultCamelContext();
    try {
      return new RouteCheck(home, overrides).check(context);
    } finally {
      context.stop();
    }
  }

  private Verdict check(CamelContext context) {
    placeholders.configure(context);
    Settings settings = settings(context);
    try (GuardedClient client = new GuardedClient(settings.fetch())) {
      Map<String, Object> steps = Steps.of(settings, client);
      steps.forEach(context.getRegistry()::bind);
      components(context);
      context.setAutoStartup(false);
      context.start();
      ConfigurationCheck check = new ConfigurationCheck(home, context, steps);
      wrongKnobs.forEach(check::add);
      return check.verdict();
    }
  }

  private void components(CamelContext context) {
    Components components = new Components(context);
    components.ledger(RouteCheck::noLedger, new Troubles());
    components.jms(DryQueue.connections());
    components.quiet();
    context
        .getComponent("kamelet", KameletComponent.class)
        .setLocation("file:" + home.routes().resolve("kamelets"));
  }

  private static Ledger noLedger() {
    throw new IllegalStateException("a check has no ledger");
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
