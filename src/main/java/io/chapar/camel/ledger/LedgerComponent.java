package io.chapar.camel.ledger;

import io.chapar.article.TemporaryFailure;
import io.chapar.camel.trace.Traces;
import io.chapar.camel.trouble.HealthIssues;
import io.chapar.fetch.body.ByteBudget;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.metrics.Metrics;
import io.chapar.text.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The {@code ledger:} endpoints:
 *
 * <ul>
 *   <li>{@code from: ledger:feeds} gives each {@code Feed} that is due
 *   <li>{@code from: ledger:hubs} gives each {@code HubRequest} that is due
 *   <li>{@code to: ledger:items} commits a {@code FeedReading}, or takes in {@code FeedItem}s
 *   <li>{@code from: ledger:items} gives each {@code FeedItem} that is due
 *   <li>{@code to: ledger:reports} commits a {@code Report}
 *   <li>{@code from: ledger:reports?subscriber=NAME} gives each {@code ReportVersion} that is
 *       pending to the subscriber
 *   <li>{@code from: ledger:alarms?subscriber=NAME} gives each alarm likewise, as a {@code
 *       ReportVersion} of kind alarm
 * </ul>
 */
public final class LedgerComponent extends DefaultComponent {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerComponent.class);

  private final Supplier<Ledger> ledger;
  private final Signals signals = new Signals();
  private final RouteVersions versions = new RouteVersions();
  private final ByteBudget budget;
  private final HealthIssues troubles;
  private final Metrics metrics;
  private final Traces traces;
  private volatile boolean held;
  private volatile Map<String, List<String>> groups = Map.of();
  private @Nullable LongWork longWork;

  /** Null in a node, whose ledger is open before its routes are. */
  private final @Nullable OwnLedger own;

  /** As Camel makes it where there is no node: it opens the ledger itself. */
  public LedgerComponent() {
    this.own = new OwnLedger();
    this.ledger = own;
    this.budget = new ByteBudget(Integer.MAX_VALUE);
    this.troubles = new HealthIssues();
    this.metrics = Metrics.none();
    this.traces = Traces.OFF;
  }

  /**
   * @param ledger asked for when a route runs, not when it is built
   */
  public LedgerComponent(
      CamelContext context,
      Supplier<Ledger> ledger,
      ByteBudget budget,
      HealthIssues troubles,
      Metrics metrics,
      Traces traces) {
    super(context);
    this.own = null;
    this.ledger = ledger;
    this.budget = budget;
    this.troubles = troubles;
    this.metrics = metrics;
    this.traces = traces;
  }

  /** JDBC, {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME}. */
  public void setUrl(String url) {
    own().url = url;
  }

  public void setUser(String user) {
    own().user = user;
  }

  public void setPassword(String password) {
    own().password = password;
  }

  /**
   * The name under which it takes leases. What it had leased when it ended comes back at once if it
   * is set, and no other process of the ledger has it; else when the leases end.
   */
  public void setNode(String node) {
    own().node = node;
    own().isNamed = true;
  }

  /** How long work may take before another process may take it, such as {@code 2m}. */
  public void setLease(String lease) {
    own().lease = Durations.one(lease);
  }

  private OwnLedger own() {
    if (own == null) {
      throw new IllegalArgumentException(
          "the ledger of a node is set by ledger.url and its neighbours, not by camel.component");
    }
    return own;
  }

  @Override
  protected void doInit() throws Exception {
    super.doInit();
    if (own != null) {
      getCamelContext().getCamelContextExtension().addInterceptStrategy(new SentOrFiltered());
    }
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    if (own != null) {
      own.open();
    }
  }

  @Override
  protected void doStop() throws Exception {
    super.doStop();
    if (own != null) {
      own.close();
    }
  }

  /** Leases nothing yet. */
  public void hold() {
    held = true;
  }

  /** From now on: a report goes to the subscribers that are known. */
  public void release() {
    held = false;
  }

  boolean isHeld() {
    return held || !getCamelContext().isStarted();
  }

  /** The groups of feeds, by the feed's name, as the watch list has them now. */
  public void groups(Map<String, List<String>> watched) {
    groups = Map.copyOf(watched);
  }

  List<String> groups(String feed) {
    return groups.getOrDefault(feed, List.of());
  }

  /** The open ledger. */
  public Ledger ledger() {
    return ledger.get();
  }

  /** Of work that has come, from the producers of this node to its consumers. */
  Signals signals() {
    return signals;
  }

  /** Of the routes that this node runs. */
  public RouteVersions versions() {
    return versions;
  }

  /** Of what the fetches of a route read, as long as the route works on it. */
  ByteBudget budget() {
    return budget;
  }

  /** Of all its consumers. It looks after them from when it is first asked for, at a start. */
  synchronized LongWork longWork() {
    if (longWork == null) {
      LongWork begun = new LongWork(ledger().renewals().length(), troubles);
      long pace = begun.pace().toMillis();
      getCamelContext()
          .getExecutorServiceManager()
          .newSingleThreadScheduledExecutor(this, "leases")
          .scheduleWithFixedDelay(
              () -> begun.renew(System.nanoTime()), pace, pace, TimeUnit.MILLISECONDS);
      longWork = begun;
    }
    return longWork;
  }

  HealthIssues troubles() {
    return troubles;
  }

  Traces traces() {
    return traces;
  }

  Metrics metrics() {
    return metrics;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
      throws Exception {
    LedgerEndpoint endpoint = new LedgerEndpoint(uri, this, LedgerEndpoint.Table.of(remaining));
    setProperties(endpoint, parameters);
    return endpoint;
  }

  /**
   * The versions of the routes that this node has run, the newest last. What consumes or commits
   * remembers that under which it was started, so that a route which an edit leaves alone keeps its
   * own.
   */
  public static final class RouteVersions {
    private final List<String> names = new CopyOnWriteArrayList<>();

    /** From now on routes are started as this one has them. */
    public void now(String name) {
      names.add(name);
    }

    /** Null before any is known. */
    @Nullable String now() {
      return names.isEmpty() ? null : names.get(names.size() - 1);
    }

    /** Of what several routes did, started under these, the one that has them all. */
    @Nullable String later(@Nullable String one, @Nullable String other) {
      return names.lastIndexOf(one) < names.lastIndexOf(other) ? other : one;
    }
  }

  /** The ledger of a component that is in no node, open from its start to its stop. */
  private static final class OwnLedger implements Supplier<Ledger> {
    private static final Duration HOST_DELAY = Duration.ofSeconds(1);
    private static final List<Duration> RETRY = Durations.list("1m,10m,1h,6h");
    private static final List<Duration> REVISIT = Durations.list("1h,6h,1d,3d");

    private @Nullable String url;
    private @Nullable String user;
    private @Nullable String password;
    private String node = "camel-" + UUID.randomUUID();
    private boolean isNamed;
    private Duration lease = Duration.ofMinutes(2);
    private volatile @Nullable Ledger opened;

    void open() {
      if (url == null) {
        throw new IllegalArgumentException(
            "camel.component.ledger.url is not set; it is jdbc:sqlite:FILE or"
                + " jdbc:postgresql://HOST/NAME, the ledger of the nodes");
      }
      Ledger ledger =
          Ledger.open(
              new LedgerSettings(
                  url, user, password, node, lease, HOST_DELAY, RETRY, REVISIT, true));
      if (isNamed) {
        ledger.reclaim(node).forEach(LOG::error);
      }
      opened = ledger;
    }

    void close() {
      Ledger ledger = opened;
      opened = null;
      if (ledger != null) {
        ledger.close();
      }
    }

    @Override
    public Ledger get() {
      Ledger ledger = opened;
      if (ledger == null) {
        throw new TemporaryFailure("the ledger is closed, as its component is stopped");
      }
      return ledger;
    }
  }
}
