package io.chapar.camel;

import io.chapar.camel.check.ConfigurationCheck;
import io.chapar.camel.check.ConfigurationCheck.Verdict;
import io.chapar.camel.check.Connections;
import io.chapar.camel.check.DryRun.UnstartedCamel;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.camel.step.Keywords;
import io.chapar.camel.step.SplitPage.Profiles;
import io.chapar.camel.step.Steps;
import io.chapar.camel.trace.Traces;
import io.chapar.camel.trouble.HealthIssues;
import io.chapar.camel.trouble.LimitedLog;
import io.chapar.config.Settings;
import io.chapar.config.SiteProfiles;
import io.chapar.config.file.Fault;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.file.PropertiesFile;
import io.chapar.config.file.ShippedSettings;
import io.chapar.edits.Rollback.SetCheck;
import io.chapar.fetch.FeedFetcher;
import io.chapar.fetch.FetchSettings;
import io.chapar.fetch.GuardedClient;
import io.chapar.fetch.body.ByteBudget;
import io.chapar.fetch.source.Sources;
import io.chapar.ledger.Ledger;
import io.chapar.metrics.Metrics;
import io.chapar.split.site.SiteProfile;
import jakarta.jms.ConnectionFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/**
 * Checks routes, settings, site profiles and the watch list of a home folder before they run.
 * Nothing is started, so that nothing is asked over a network and nothing is written.
 */
public final class RouteCheck {
  private final Home home;
  private Placeholders placeholders;
  private final Map<String, String> overrides;
  private final List<InvalidConfiguration> wrong = new ArrayList<>();

  private RouteCheck(Home home, Map<String, String> overrides) {
    this.home = home;
    this.overrides = overrides;
    this.placeholders = new Placeholders(home, overrides);
  }

  /**
   * @param overrides settings that win over the environment and the file
   */
  public static Verdict check(Home home, Map<String, String> overrides) {
    UnstartedCamel context = new UnstartedCamel();
    try {
      return new RouteCheck(home, overrides).check(context);
    } finally {
      context.stop();
    }
  }

  /**
   * Opens a connection to each host and port to which the routes of a home folder lead, which a
   * check found good.
   */
  public static Connections connect(Home home) {
    UnstartedCamel context = new UnstartedCamel();
    try {
      Placeholders placeholders = new Placeholders(home, Map.of());
      placeholders.configure(context);
      FetchSettings fetch = placeholders.settings(context).fetch();
      return new ConfigurationCheck(home, context, Map.of(), fetch).connections();
    } finally {
      context.stop();
    }
  }

  private Verdict check(UnstartedCamel context) {
    try {
      placeholders.configure(context);
      return judge(context);
    } catch (InvalidConfiguration e) {
      return Verdict.refused(e.faults());
    }
  }

  private Verdict judge(UnstartedCamel context) {
    Settings settings = settings(context);
    try (GuardedClient client = new GuardedClient(settings.fetch())) {
      Map<String, Object> steps =
          Steps.of(
              settings,
              new Profiles(sites()),
              Sources.none(),
              new Keywords(Map.of()),
              client,
              RouteCheck::noLedger);
      steps.forEach(context.getRegistry()::bind);
      placeholders.resolveFolders(context, settings);
      components(context, settings, new FeedFetcher(client, Clock.systemUTC()));
      context.init();
      ConfigurationCheck check = new ConfigurationCheck(home, context, steps, settings.fetch());
      wrong.forEach(check::add);
      return check.verdict();
    }
  }

  private List<SiteProfile> sites() {
    try {
      return SiteProfiles.read(home);
    } catch (InvalidConfiguration e) {
      wrong.add(e);
      return List.of();
    }
  }

  private void components(CamelContext context, Settings settings, FeedFetcher fetcher) {
    Components components = new Components(context);
    ByteBudget nothing = new ByteBudget(0);
    components.ledger(
        RouteCheck::noLedger, nothing, new HealthIssues(), Metrics.none(), Traces.OFF);
    components.webSub(RouteCheck::noLedger, 0, settings.fetch(), nothing, new HealthIssues());
    components.ingest(settings.fetch(), nothing, new HealthIssues());
    components.rss(fetcher, RouteCheck::noLedger, nothing);
    components.mail();
    components.jms(DryQueue.connections());
    components.quiet(new LimitedLog());
    components.kamelets(home);
    components.files();
  }

  private static Ledger noLedger() {
    throw new IllegalStateException("a check has no ledger");
  }

  /** Routes are judged all the same, with the defaults of the settings that are wrong. */
  private Settings settings(CamelContext context) {
    try {
      return placeholders.settings(context);
    } catch (InvalidConfiguration e) {
      wrong.add(e);
      Map<String, String> right = new HashMap<>(overrides);
      wrongSettings(e)
          .forEach(
              setting -> right.put(setting, ShippedSettings.defaults().getOrDefault(setting, "")));
      placeholders = new Placeholders(home, right);
      placeholders.configure(context);
      return Settings.read(home, ShippedSettings.defaults()::get);
    }
  }

  private List<String> wrongSettings(InvalidConfiguration invalid) {
    Set<Integer> lines = invalid.faults().stream().map(Fault::line).collect(Collectors.toSet());
    if (lines.equals(Set.of(0))) {
      return List.of();
    }
    return PropertiesFile.lines(home).entrySet().stream()
        .filter(setting -> lines.contains(setting.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A broker that nobody connects to. What Camel asks of any object for its log, it answers. */
  private static final class DryQueue implements InvocationHandler {
    private DryQueue() {}

    static ConnectionFactory connections() {
      return (ConnectionFactory)
          Proxy.newProxyInstance(
              DryQueue.class.getClassLoader(),
              new Class<?>[] {ConnectionFactory.class},
              new DryQueue());
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
      return switch (method.getName()) {
        case "hashCode" -> System.identityHashCode(proxy);
        case "equals" -> arguments != null && proxy == arguments[0];
        case "toString" -> "no broker";
        default -> throw new UnsupportedOperationException("a check connects to nothing");
      };
    }
  }

  /** As {@code check} judges a home. */
  public static final class HomeCheck implements SetCheck {
    @Override
    public List<Fault> faults(Home home) {
      return RouteCheck.check(home, Map.of()).faults();
    }

    @Override
    public Path feeds(Home home) {
      return Placeholders.settings(home, Map.of()).feeds();
    }
  }
}
