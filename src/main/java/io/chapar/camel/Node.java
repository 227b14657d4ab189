package io.chapar.camel;

import io.chapar.admin.Folder;
import io.chapar.admin.Health;
import io.chapar.article.Alarm;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.camel.broker.QueueBroker;
import io.chapar.camel.edit.EditWatch;
import io.chapar.camel.edit.GoodSet;
import io.chapar.camel.edit.GoodSet.StartedWith;
import io.chapar.camel.edit.RouteSet;
import io.chapar.camel.edit.SupervisedRoutes;
import io.chapar.camel.ledger.LedgerComponent;
import io.chapar.camel.ledger.TestMessages;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.camel.step.Keywords;
import io.chapar.camel.step.SplitPage.Profiles;
import io.chapar.camel.step.Steps;
import io.chapar.camel.trace.HttpSpans;
import io.chapar.camel.trace.Tracing;
import io.chapar.camel.trouble.HealthIssues;
import io.chapar.camel.trouble.StartFailure;
import io.chapar.camel.watch.BoundedClose;
import io.chapar.camel.watch.ClockWatch;
import io.chapar.camel.watch.FolderWatch;
import io.chapar.camel.watch.Housekeeping;
import io.chapar.camel.watch.LedgerCheck;
import io.chapar.camel.watch.LedgerFileWatch;
import io.chapar.camel.watch.Machine;
import io.chapar.camel.watch.NameWatch;
import io.chapar.camel.watch.OpenFilesWatch;
import io.chapar.config.KeywordFiles;
import io.chapar.config.Settings;
import io.chapar.config.SiteProfiles;
import io.chapar.config.TracingSettings;
import io.chapar.config.file.Fault;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.file.PropertiesFile;
import io.chapar.config.file.SecretReferences;
import io.chapar.config.watchlist.WatchList;
import io.chapar.deliver.TestAnswer;
import io.chapar.edits.FileSet;
import io.chapar.fetch.GuardedClient;
import io.chapar.fetch.GuardedClient.Observer;
import io.chapar.fetch.HttpClients;
import io.chapar.fetch.body.ByteBudget;
import io.chapar.fetch.source.Sources;
import io.chapar.file.OpenFiles;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.ledger.database.NodeClaim;
import io.chapar.ledger.database.OpenedFile;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.metrics.Metrics;
import io.chapar.watchlist.LeftOut;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.main.Main;
import org.apache.camel.model.ModelCamelContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running Chapar: the ledger, the client, the broker, and the routes over them. */
public final class Node implements AutoCloseable, Health, TestAnswer.Sender {
  private static final Logger LOG = LoggerFactory.getLogger(Node.class);

  /** Longer than what is in flight may take, and the closing of a broker's connections. */
  private static final long CLOSE_MILLIS = 30_000;

  private static final long LEAST_CLOSE_MILLIS = 1_000;

  private final Home home;
  private final Map<String, String> overrides;
  private final Metrics metrics;
  private final Placeholders placeholders;
  private final Settings settings;
  private final HealthIssues troubles = new HealthIssues();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private volatile @Nullable Housekeeping housekeeping;
  private volatile @Nullable Ledger ledger;
  private volatile @Nullable TestMessages tests;
  private volatile @Nullable HttpSpans spans;
  private volatile Runnable fileWatch = () -> {};
  private final FolderWatch folderWatch;

  private Node(Home home, Map<String, String> overrides, Metrics metrics) {
    this.home = home;
    this.overrides = overrides;
    this.metrics = metrics;
    this.placeholders = new Placeholders(home, overrides);
    this.settings = Placeholders.settings(home, overrides);
    this.folderWatch = new FolderWatch(folders(settings), troubles);
  }

  private static List<Folder> folders(Settings settings) {
    return List.of(
        new Folder("data.folder", settings.data()),
        new Folder("archive.folder", settings.archive()),
        new Folder("inbox.folder", settings.inbox()));
  }

  /**
   * Starts all routes of the home folder's set.
   *
   * @param overrides settings that win over the environment and the file
   * @param metrics that go on where they are
   * @throws InvalidConfiguration when what the operator wrote cannot run
   * @throws PermanentFailure when it cannot start whatever is waited for
   * @throws io.chapar.article.TemporaryFailure when it may start later
   */
  public static Node start(Home home, Map<String, String> overrides, Metrics metrics) {
    return start(home, overrides, metrics, false);
  }

  /**
   * The same.
   *
   * @param newLedger whether a person said that the ledger is the one to go on with, although what
   *     stands in the folders of the node is of another
   */
  public static Node start(
      Home home, Map<String, String> overrides, Metrics metrics, boolean newLedger) {
    return start(home, overrides, metrics, newLedger, Ledger::open, context -> {});
  }

  /**
   * Says before anything is opened that there is a node on this data folder.
   *
   * @throws PermanentFailure when there is, with its process
   */
  public static void requireNoOther(Path data) {
    NodeName.requireFree(data);
  }

  /** The same with another ledger, and with something more in the context, for tests. */
  static Node start(
      Home home,
      Map<String, String> overrides,
      Metrics metrics,
      Function<LedgerSettings, Ledger> ledger,
      Consumer<CamelContext> more) {
    return start(home, overrides, metrics, false, ledger, more);
  }

  private static Node start(
      Home home,
      Map<String, String> overrides,
      Metrics metrics,
      boolean newLedger,
      Function<LedgerSettings, Ledger> ledger,
      Consumer<CamelContext> more) {
    Node node = new Node(home, overrides, metrics);
    try {
      node.run(newLedger, ledger, more);
      return node;
    } catch (RuntimeException e) {
      node.close();
      throw e;
    }
  }

  private void run(
      boolean newLedger, Function<LedgerSettings, Ledger> opening, Consumer<CamelContext> more) {
    EditWatch edits =
        new EditWatch(home, settings, () -> RouteCheck.check(home.edited(), overrides), troubles);
    RouteSet set = RouteSet.of(edits.known());
    List<WatchList.Line> lines = WatchList.lines(home, home.read(settings.feeds()));
    List<WatchedFeed> feeds = lines.stream().map(WatchList.Line::feed).toList();
    StartedWith started = new StartedWith(edits.known(), PropertiesFile.values(home), feeds);
    InForce now = InForce.of(home, lines);
    closing(troubles.log());
    NodeName node = closing(NodeName.claim(settings.data()));
    NodeClaim claim = closing(node.claim(settings.ledger()));
    Admission admission = new Admission(settings, newLedger);
    ByteBudget budget = new ByteBudget(settings.bytesAtOnce(), settings.data());
    Tracing tracing = tracing(node.name());
    spans = tracing == null ? null : tracing.http();
    GuardedClient client =
        closing(
            new GuardedClient(
                settings.fetch(), budget, Objects.requireNonNullElse(spans, Observer.none())));
    OpeningLedger opened =
        closing(
            new OpeningLedger(
                opening.andThen(admission::admit), settings.ledger().named(node.name()), feeds));
    Supplier<Map<String, Object>> steps =
        beside(
            () -> Steps.of(settings, now.sites(), now.sources(), now.keywords(), client, opened));
    Wiring wiring = wiring(tracing, opened, budget, client, FileSet.ofTexts(edits.known()).name());
    Consumer<CamelContext> wire = wiring::into;
    Consumer<CamelContext> bind = made -> steps.get().forEach(made.getRegistry()::bind);
    ModelCamelContext context =
        start(NodeMain.of(set.files(), wire.andThen(bind).andThen(more)), opened);
    ledger().items().leaveOut(now.leftOut()::rule);
    SupervisedRoutes routes = routes(context);
    keepWatch(Machine.of(settings, client.clocks()), routes, new NameWatch(claim, troubles));
    watch(edits, started, now, context, routes);
    wiring.broker().begin();
    LOG.info("runs; feeds watched: {}, routes: {}", feeds.size(), routes.count());
  }

  /**
   * What was read of the files and edits may replace while the node runs.
   *
   * @param sources by which feeds are asked
   * @param leftOut the items that feeds leave out
   */
  private record InForce(Sources sources, LeftOut leftOut, Profiles sites, Keywords keywords) {
    static InForce of(Home home, List<WatchList.Line> lines) {
      InForce read =
          new InForce(
              new Sources(new SecretReferences(home)::secret),
              new LeftOut(),
              new Profiles(SiteProfiles.read(home)),
              new Keywords(KeywordFiles.read(home)));
      read.use(lines);
      return read;
    }

    void use(List<WatchList.Line> lines) {
      sources.use(WatchList.sources(lines));
      leftOut.use(WatchList.rules(lines));
    }
  }

  private Wiring wiring(
      @Nullable Tracing tracing,
      OpeningLedger opened,
      ByteBudget budget,
      GuardedClient client,
      String version) {
    return new Wiring(
        home,
        settings,
        placeholders,
        metrics,
        troubles,
        opened,
        budget,
        client,
        closing(new HttpClients(settings.http())),
        closing(new QueueBroker(settings, troubles)),
        tracing,
        version);
  }

  private void watch(
      EditWatch edits,
      StartedWith started,
      InForce now,
      CamelContext context,
      SupervisedRoutes routes) {
    Consumer<List<WatchList.Line>> watch =
        lines -> {
          ledger().feeds().watch(lines.stream().map(WatchList.Line::feed).toList());
          now.use(lines);
        };
    closing(edits)
        .start(
            new GoodSet(
                home,
                settings.feeds(),
                started,
                context,
                routes,
                watch,
                now.sites()::use,
                now.keywords()::use));
  }

  /** The ledger is waited for before any route is. */
  private ModelCamelContext start(Main main, OpeningLedger opened) {
    orSayWhere(main::init);
    open.push(main::stop);
    ledger = opened.get();
    orSayWhere(main::start);
    return (ModelCamelContext) main.getCamelContext();
  }

  private SupervisedRoutes routes(ModelCamelContext context) {
    SupervisedRoutes routes =
        closing(new SupervisedRoutes(context, troubles, settings.routeStart()));
    LedgerComponent component = context.getComponent("ledger", LedgerComponent.class);
    component.groups(GoodSet.groups(home, home.read(settings.feeds())));
    orSayWhere(() -> startAll(routes, component::release));
    NodeMain.requireRoutes(routes, home);
    component.release();
    tests = new TestMessages(context);
    return routes;
  }

  private static void startAll(SupervisedRoutes routes, Runnable leasing) {
    try {
      routes.startAll(leasing);
    } catch (Exception e) {
      throw RuntimeCamelException.wrapRuntimeException(e);
    }
  }

  /** What was found good may want a class that went; a check names the place. */
  private void orSayWhere(Runnable starting) {
    try {
      starting.run();
    } catch (RuntimeException e) {
      if (StartFailure.isPeerAway(e)) {
        throw new TemporaryFailure("the routes cannot start: " + StartFailure.reason(e), e);
      }
      List<Fault> faults =
          StartFailure.isOfTheWorld(e) ? List.of() : RouteCheck.check(home, overrides).faults();
      throw faults.isEmpty() ? StartFailure.of(e) : new InvalidConfiguration(faults);
    }
  }

  /** Not before the subscribers are known: an alarm is told once. */
  private void keepWatch(Machine machine, SupervisedRoutes routes, NameWatch name) {
    OpenFilesWatch files = new OpenFilesWatch(OpenFiles::now, troubles);
    List<Runnable> watches =
        new ArrayList<>(List.of(name, files, folderWatch, troubles.log()::tell));
    OpenedFile.of(settings.ledger()).ifPresent(file -> watches.addAll(ofTheFile(file)));
    Supplier<List<Alarm>> alarms =
        () -> Stream.concat(machine.alarms().stream(), routes.alarms().stream()).toList();
    housekeeping = closing(new Housekeeping(ledger(), settings, alarms, watches));
    closing(new LedgerCheck(ledger(), settings.check()));
  }

  /** It goes by the clock of this machine. */
  private List<Runnable> ofTheFile(OpenedFile file) {
    fileWatch = new LedgerFileWatch(file, troubles);
    return List.of(fileWatch, ClockWatch.ofThisMachine(ledger()::clockSetBack));
  }

  /** The steps load their tables while the ledger is opened. */
  private static <T> Supplier<T> beside(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work)::join;
  }

  /** Null when nothing is traced. */
  private @Nullable Tracing tracing(String name) {
    TracingSettings tracing = settings.tracing();
    return tracing == null ? null : closing(new Tracing(tracing, name));
  }

  private <T extends AutoCloseable> T closing(T opened) {
    open.push(opened);
    return opened;
  }

  @Override
  public List<String> problems() {
    fileWatch.run();
    folderWatch.run();
    List<String> problems = new ArrayList<>(troubles.all());
    Optional.ofNullable(ledger).flatMap(Ledger::trouble).ifPresent(problems::add);
    return problems;
  }

  @Override
  public List<String> warnings() {
    return troubles.warnings();
  }

  @Override
  public List<String> fatal() {
    return troubles.fatal();
  }

  @Override
  public List<String> alarms() {
    return Optional.ofNullable(housekeeping).map(Housekeeping::alarms).orElse(List.of());
  }

  @Override
  public TestAnswer send(String subscriber) {
    TestMessages running = tests;
    if (running == null) {
      throw new TemporaryFailure("the node has not started yet");
    }
    return running.send(subscriber);
  }

  public Settings settings() {
    return settings;
  }

  /** Of the requests to its API; empty while nothing is traced. */
  public Optional<HttpSpans> spans() {
    return Optional.ofNullable(spans);
  }

  /** Open until the node is closed. */
  public Ledger ledger() {
    return Objects.requireNonNull(ledger);
  }

  /** Ends what is in flight, leases no more, and closes all; what hangs is left behind. */
  @Override
  public void close() {
    BoundedClose closing = new BoundedClose(CLOSE_MILLIS, LEAST_CLOSE_MILLIS);
    while (!open.isEmpty()) {
      closing.close(open.pop());
    }
  }
}
