package io.chapar.camel.check;

import io.chapar.addon.JarFolder;
import io.chapar.camel.check.DryRun.UnstartedCamel;
import io.chapar.config.file.Fault;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.watchlist.FeedAddresses;
import io.chapar.fetch.FetchSettings;
import io.chapar.file.FileTrouble;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Judges all that operators write, by all rules. */
public final class ConfigurationCheck {
  private final Home home;
  private final FetchSettings fetch;
  private final UnstartedCamel context;
  private final StepBeans beans;
  private final Texts texts;
  private final Faults faults = new Faults();
  private final Faults hints = new Faults();

  /**
   * @param context initialised, with its components, beans and placeholders; it is used up
   * @param steps the names that routes may use, with the objects behind them
   * @param fetch the bounds of what feeds are fetched with
   */
  public ConfigurationCheck(
      Home home, UnstartedCamel context, Map<String, Object> steps, FetchSettings fetch) {
    this.home = home;
    this.fetch = fetch;
    this.context = context;
    this.beans = new StepBeans(steps);
    this.texts = new Texts(context);
  }

  /** Takes in what others found. */
  public void add(InvalidConfiguration found) {
    faults.addAll(found);
  }

  /** Never throws for what an operator wrote. */
  public Verdict verdict() {
    Routes routes = Routes.read(home, faults);
    addedJars();
    rules().forEach(rule -> rule.judge(routes, faults));
    DataFlow flow = new DataFlow(routes, beans, texts, faults);
    rules(flow).forEach(rule -> rule.judge(routes, faults));
    FeedAddresses list =
        new FeedAddresses(home, home.read(home.resolve(texts.resolved("{{feeds.file}}"))));
    int feeds = list.judge(faults::add);
    if (faults.sorted().isEmpty()) {
      new KeptSecrets(home, context).judge(routes, hints);
      list.hints(fetch, hints::add);
    }
    return new Verdict(faults.sorted(), hints.sorted(), routes.routes().size(), feeds);
  }

  private void addedJars() {
    try {
      new JarFolder(home.resolve("lib"))
          .conflicts()
          .forEach((jar, why) -> faults.add("lib/" + jar, 0, why));
    } catch (IOException e) {
      faults.add("lib", 0, FileTrouble.of(e));
    }
  }

  /** Asks whether somebody answers where the routes lead. */
  public Connections connections() {
    return Connections.of(Routes.read(home, faults), texts, faults);
  }

  /** What Camel refuses as well comes before the dry run, what it accepts silently after it. */
  private List<RouteRule> rules() {
    StepFields fields = new StepFields(texts);
    Addresses addresses = new Addresses(texts);
    StepReferences references = new StepReferences(home, beans);
    return List.of(
        fields::names,
        fields::values,
        fields::contents,
        fields::tops,
        references::names,
        references::properties,
        references::keywords,
        addresses::queries,
        addresses::fixed,
        addresses::resources,
        new SettingNames(home, context)::placeholders,
        new ComponentSettings(home, context),
        new EndpointOptions(context),
        new DryRun(context),
        new RouteNames(texts),
        addresses::folders,
        addresses::users,
        addresses::unheeded,
        addresses::brokers);
  }

  private List<RouteRule> rules(DataFlow flow) {
    return List.of(
        new StepOrder(flow, beans),
        new Receipts(flow, texts),
        new Compositions(flow, beans, home, context),
        (routes, found) ->
            new SettingNames(home, context)
                .properties(routes, Compositions.secrets(flow, beans), found));
  }

  /**
   * What a check found.
   *
   * @param faults by file and line; none when all is good
   * @param hints what runs as it is, and would be better otherwise; by file and line
   * @param routes how many there are
   * @param feeds how many are watched
   */
  public record Verdict(List<Fault> faults, List<Fault> hints, int routes, int feeds) {

    public Verdict {
      faults = List.copyOf(faults);
      hints = List.copyOf(hints);
    }

    /** One with faults alone. */
    public static Verdict refused(List<Fault> faults) {
      return new Verdict(faults, List.of(), 0, 0);
    }

    /**
     * @throws InvalidConfiguration with the faults, when there are any
     */
    public void orThrow() {
      if (!faults.isEmpty()) {
        throw new InvalidConfiguration(faults);
      }
    }
  }

  /** One thing that routes may get wrong. */
  @FunctionalInterface
  interface RouteRule {
    void judge(Routes routes, Faults faults);
  }
}
