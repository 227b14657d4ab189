package io.chapar.camel.check;

import io.chapar.config.Home;
import io.chapar.config.InvalidConfiguration;
import io.chapar.fetch.FetchSettings;
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
    rules().forEach(rule -> rule.judge(routes, faults));
    DataFlow flow = new DataFlow(routes, beans, texts, faults);
    flowRules(flow).forEach(rule -> rule.judge(routes, faults));
    String list = texts.resolved("{{feeds.file}}");
    int feeds = new FeedAddresses(home, home.read(home.resolve(list))).judge(faults);
    for (RouteRule rule : hintRules(list)) {
      rule.judge(routes, hints);
    }
    return new Verdict(faults.sorted(), hints.sorted(), routes.routes().size(), feeds);
  }

  /** What they find is no reason to refuse anything. */
  private List<RouteRule> hintRules(String list) {
    return faults.sorted().isEmpty()
        ? List.of(
            new WrittenSecrets(home, context),
            new SecretFiles(home),
            new RefusedFeeds(home, home.read(home.resolve(list)), fetch),
            new ProxiedFeeds(home, home.read(home.resolve(list))))
        : List.of();
  }

  /** Asks whether somebody answers where the routes lead. */
  public Connections connections() {
    Routes routes = Routes.read(home, faults);
    Peers peers = new Peers(texts);
    peers.judge(routes, faults);
    return new Connections(faults.sorted(), peers.count());
  }

  /** What Camel refuses as well comes before the dry run, what it accepts silently after it. */
  private List<RouteRule> rules() {
    return List.of(
        new FieldNames(),
        new QueryAndParameters(),
        new FieldValues(texts),
        new EmptySteps(),
        new TopWords(),
        new StepProperties(),
        new KeywordReferences(home),
        new StaticAddresses(),
        new PlaceholderNames(home, context),
        new BeanNames(beans),
        new EndpointOptions(context),
        new KameletParameters(texts),
        new WebResources(texts),
        new DryRun(context),
        new RouteNames(),
        new Listeners(texts),
        new FileFolders(texts),
        new UserInfo(texts),
        new UnheededOptions(texts),
        new Brokers(texts));
  }

  private List<RouteRule> flowRules(DataFlow flow) {
    return List.of(
        new StepOrder(flow, beans),
        new Receipts(flow, texts),
        new Compositions(flow, beans, home, context),
        new PropertyNames(home, Compositions.secrets(flow, beans)));
  }
}
