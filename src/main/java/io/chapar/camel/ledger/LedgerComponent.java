package io.chapar.camel.ledger;

import io.chapar.camel.trace.Traces;
import io.chapar.camel.trouble.HealthIssues;
import io.chapar.fetch.body.ByteBudget;
import io.chapar.ledger.Ledger;
import io.chapar.metrics.Metrics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.jspecify.annotations.Nullable;

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
    this.ledger = ledger;
    this.budget = budget;
    this.troubles = troubles;
    this.metrics = metrics;
    this.traces = traces;
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

  Ledger ledger() {
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
      LongWork begun = new LongWork(ledger().renewals().length());
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
}
