package io.chapar.camel;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.admin.AdminServer;
import io.chapar.admin.EditHandler;
import io.chapar.admin.FeedHandler;
import io.chapar.admin.SubscriberHandler;
import io.chapar.article.Alarm;
import io.chapar.article.Examples;
import io.chapar.article.Report;
import io.chapar.camel.RouteCheck.HomeCheck;
import io.chapar.camel.trace.HttpSpans;
import io.chapar.config.AdminSettings;
import io.chapar.config.file.Home;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.conditions.AlarmRules;
import io.chapar.ledger.deliveries.Subscribers;
import io.chapar.ledger.hosts.HostSlots;
import io.chapar.ledger.lease.History;
import io.chapar.ledger.selection.Selection;
import io.chapar.ledger.view.DeadItems;
import io.chapar.ledger.view.Explanation;
import io.chapar.ledger.view.Overview.FeedState;
import io.chapar.metrics.Scrape;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.StatefulService;

/** A node in this process with the shipped routes, which only try again sooner. */
public final class LiveNode extends LiveHome implements AutoCloseable {
  static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  private static final String SOON = "retry: 100ms" + ",200ms".repeat(500);

  private final HomeCopy home;
  private final Map<String, String> settings = new TreeMap<>();
  private UnaryOperator<DataSource> database = UnaryOperator.identity();
  private final Scrape scrape = new Scrape();
  private Node node;
  private Ledger ledger;
  private CamelContext context;

  public LiveNode(Path folder) {
    super(folder);
    home = new HomeCopy(folder);
    home.write("config/feeds.yaml", "feeds: []\n");
    String patient = "retry: 1s,10s,1m,5m,10m,30m,1h,2h,4h,8h,1d";
    home.edit("routes/3-archive.camel.yaml", patient, SOON);
    home.edit("routes/3-queue.camel.yaml", patient, SOON);
    home.edit("routes/3-webhook.camel.yaml", "retry: 5s,5m,30m,2h,5h,10h,14h,20h,24h", SOON);
    String urgent = "retry: 5s,1m,5m,10m,30m,1h,2h,4h,8h,1d";
    home.edit("routes/5-alarms.camel.yaml", urgent, SOON);
    home.edit("routes/5-alarms.camel.yaml", urgent, SOON);
    with("admin.port", "0").with("queue.enabled", "false").with("webhook.secret", SECRET);
    with("fetch.private-hosts", "127.0.0.1").with("fetch.host-delay", "1ms");
  }

  public HomeCopy home() {
    return home;
  }

  public LiveNode with(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  /** With what the operator's file says of it, or the default. */
  LiveNode without(String setting) {
    settings.remove(setting);
    return this;
  }

  /** With something between the ledger and its database. */
  LiveNode over(UnaryOperator<DataSource> wrap) {
    database = wrap;
    return this;
  }

  LiveNode withWebhook(String url) {
    return with("webhook.enabled", "true").with("webhook.url", url);
  }

  LiveNode withAlarmWebhook(String url, String secret) {
    return with("alarm-webhook.enabled", "true")
        .with("alarm-webhook.url", url)
        .with("alarm-webhook.secret", secret);
  }

  /** Runs, and knows its subscribers. */
  public LiveNode start() {
    return start(home.home());
  }

  public LiveNode start(Home set) {
    node = Node.start(set, settings, scrape.metrics(), this::keep, started -> context = started);
    await().atMost(LONG).until(() -> ledger.subscribers().all().size() >= expected());
    return this;
  }

  private Ledger keep(io.chapar.ledger.database.LedgerSettings settings) {
    ledger = Ledger.open(settings, database);
    return ledger;
  }

  private long expected() {
    return 1
        + Stream.of("queue", "webhook", "rss", "alarm-webhook", "alarm-mail")
            .filter(name -> isOn(name + ".enabled"))
            .count();
  }

  private boolean isOn(String setting) {
    return settings.getOrDefault(setting, "false").equals("true");
  }

  /** The one that was started last. */
  Node node() {
    return node;
  }

  void stop() {
    node.close();
  }

  /** A report that came as if from a feed. */
  public void report(String link) {
    report(link, "Text of " + link);
  }

  public void report(String link, String text) {
    report(Examples.report(Examples.item("isna", link), text));
  }

  void report(Report report) {
    context.createProducerTemplate().sendBody("ledger:reports", report);
  }

  /** All that is wrong with the machine of this node, as far as the ledger is told. */
  void judge(Alarm... wrong) {
    ledger.alarms().judge(new AlarmRules(Duration.ofHours(1), 100), List.of(wrong));
  }

  /** The version of the routes that delivered a report, by subscriber. */
  Map<String, String> deliveredBy(String link) {
    String id = archived("url", link).path("id").asText();
    return ledger.explanations().of(id).orElseThrow().events().stream()
        .filter(event -> event.what().equals("delivered"))
        .collect(Collectors.toMap(History.Event::subscriber, History.Event::routes));
  }

  /** The ids of the routes that run, those of kamelets left out. */
  List<String> routes() {
    return context.getRoutes().stream()
        .filter(route -> !route.isCreatedByKamelet())
        .filter(route -> context.getRouteController().getRouteStatus(route.getId()).isStarted())
        .map(Route::getId)
        .sorted()
        .toList();
  }

  /** It is the same for as long as the route runs untouched. */
  Object running(String route) {
    return context.getRoute(route);
  }

  /** It takes no more, and may still have something in work. */
  boolean isStopping(String route) {
    return !((StatefulService) context.getRoute(route).getConsumer()).isStarted();
  }

  public CamelContext context() {
    return context;
  }

  /** What keeps it from its work. */
  List<String> problems() {
    return node.problems();
  }

  /** What asks for a person, while it does its work. */
  List<String> warnings() {
    return node.warnings();
  }

  /** The page of this node, to be closed before it; at a port that it chooses, for this machine. */
  AdminServer admin() {
    return admin(new AdminSettings("127.0.0.1", 0, Set.of(), null));
  }

  AdminServer admin(AdminSettings settings) {
    return AdminServer.start(
        settings,
        node,
        () -> Optional.of(node.ledger()),
        new EditHandler(home.home(), folder.resolve("data"), new HomeCheck()),
        new FeedHandler(home.home(), node.settings()),
        new SubscriberHandler(node),
        scrape,
        HttpSpans.requests(node::spans, true));
  }

  /** As Prometheus would get them. */
  String metrics() {
    return scrape.text(Optional.of(ledger), node::isReady, () -> node.warnings().size());
  }

  HostSlots turns() {
    return ledger.turns();
  }

  Subscribers subscribers() {
    return ledger.subscribers();
  }

  public Subscribers.State subscriber(String name) {
    return ledger.subscribers().all().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  public List<FeedState> feeds() {
    return ledger.overview().feeds();
  }

  /** Waits until nothing is pending for it. */
  public void settled(String subscriber) {
    await().atMost(LONG).until(() -> subscriber(subscriber).backlog() == 0);
  }

  public List<DeadItems.One> deadItems() {
    return ledger.deadItems().newest(10);
  }

  void resume(String subscriber) {
    ledger.subscribers().resume(subscriber);
  }

  /** Delivers all again that a subscriber has. */
  void replay(String subscriber) {
    replay(subscriber, null);
  }

  void replay(String subscriber, String state) {
    ledger.replays().replay(new Selection(subscriber, state, null, null, null));
  }

  Explanation explain(String report) {
    return ledger.explanations().of(report).orElseThrow();
  }

  @Override
  public void close() {
    if (node != null) {
      node.close();
    }
  }

  /** The key of each delivery of a record. */
  static String key(JsonNode record) {
    return record.path("id").asText()
        + "/"
        + record.path("version").asText()
        + "/"
        + record.path("generation").asText();
  }
}
