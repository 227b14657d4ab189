package io.chapar.camel.edit;

import io.chapar.article.Alarm;
import io.chapar.camel.ledger.LedgerEndpoint;
import io.chapar.camel.trouble.HealthIssues;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.Endpoint;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the routes of a context one after another, each within a time. A route whose peer is away
 * or silent, such as the broker that it is from, keeps none of the others from running: it waits,
 * and is tried again until the peer comes. Any other failure is one of the route, and thrown.
 */
public final class SupervisedRoutes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SupervisedRoutes.class);
  private static final long AGAIN_SECONDS = 5;
  private static final int DEFAULT_ORDER = 1000;

  /** For so long the start of a route holds up those after it. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Within which a start ends that was given up, where its client can be interrupted. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final ModelCamelContext context;
  private final HealthIssues troubles;
  private final Duration limit;
  private final RouteEntry entry;
  private final Map<String, Waiting> waiting = new ConcurrentSkipListMap<>();

  /** The starts that have not ended, by the ids of their routes. */
  private final Map<String, RouteStart> trying = new ConcurrentHashMap<>();

  private volatile @Nullable ScheduledExecutorService again;

  /**
   * @param from of the ledger, if it is
   */
  private record Waiting(
      RouteDefinition route, Instant since, String reason, @Nullable LedgerEndpoint from) {}

  /**
   * @param limit that the start of a route may take; then its peer counts as away
   */
  public SupervisedRoutes(ModelCamelContext context, HealthIssues troubles, Duration limit) {
    this.context = context;
    this.troubles = troubles;
    this.limit = limit;
    this.entry = new RouteEntry(context);
  }

  /**
   * Starts all routes that the context has been given: by their {@code startupOrder}; those that
   * take what others send before these, and those of the ledger, which a kamelet may hide, before
   * those that bring it work.
   *
   * @param leasing called when all routes of the ledger run or wait: each subscriber is known
   * @throws Exception why one of them cannot run, which is no peer that is away
   */
  public void startAll(Runnable leasing) throws Exception {
    List<RouteDefinition> all = new ArrayList<>(context.getRouteDefinitions());
    all.sort(
        Comparator.comparingInt(SupervisedRoutes::order).thenComparing(SupervisedRoutes::rank));
    long ledgers = all.stream().filter(SupervisedRoutes::mayBeOfLedger).count();
    List<RouteStart> slow = new ArrayList<>();
    for (RouteDefinition route : all) {
      begin(route).ifPresent(slow::add);
      settleQuick(slow);
      if (mayBeOfLedger(route) && --ledgers == 0) {
        leasing.run();
      }
    }
    for (RouteStart start : slow) {
      settle(start);
    }
  }

  /** Takes the last from the list if it ends soon; the next routes start beside it otherwise. */
  private static void settleQuick(List<RouteStart> starts) throws Exception {
    int last = starts.size() - 1;
    if (last >= 0 && starts.get(last).endsWithin(PATIENCE)) {
      starts.remove(last).orThrow();
    }
  }

  private static int order(RouteDefinition route) {
    return Objects.requireNonNullElse(route.getStartupOrder(), DEFAULT_ORDER);
  }

  private static int rank(RouteDefinition route) {
    String from = from(route);
    boolean internal = from.startsWith("direct:") || from.startsWith("seda:");
    return internal ? 0 : isOfLedger(route) ? 1 : mayBeOfLedger(route) ? 2 : 3;
  }

  private static boolean mayBeOfLedger(RouteDefinition route) {
    return isOfLedger(route) || from(route).startsWith("kamelet:");
  }

  private static boolean isOfLedger(RouteDefinition route) {
    return from(route).startsWith("ledger:");
  }

  private static String from(RouteDefinition route) {
    return String.valueOf(route.getInput().getEndpointUri());
  }

  /**
   * Starts a route, now or when its peer comes.
   *
   * @throws Exception why it cannot run, which is no peer that is away
   */
  void start(RouteDefinition route) throws Exception {
    Optional<RouteStart> begun = begin(route);
    if (begun.isPresent()) {
      settle(begun.get());
    }
  }

  /** Empty while the one before it has not ended: then it waits. */
  private Optional<RouteStart> begin(RouteDefinition route) {
    RouteStart start = new RouteStart(context, entry, route, limit, this::ended);
    RouteStart before = trying.putIfAbsent(route.getRouteId(), start);
    if (before != null) {
      await(route, "an earlier start of it has not ended");
      return Optional.empty();
    }
    return Optional.of(start.begin());
  }

  /** Waits for the end of a start until its time is over; what hangs on is left to its thread. */
  private void settle(RouteStart start) throws Exception {
    if (!start.endsWithin(start.left())) {
      start.giveUp();
      if (!start.endsWithin(GRACE)) {
        hangs(start);
        return;
      }
    }
    start.orThrow();
  }

  private synchronized void hangs(RouteStart start) {
    if (trying.get(start.route().getRouteId()) == start) {
      await(start.route(), start.reason());
    }
  }

  /** On the thread of the start. */
  private synchronized void ended(RouteStart start) {
    RouteDefinition route = start.route();
    String id = route.getRouteId();
    if (!start.isAbandoned()) {
      if (!start.hasFailed()) {
        over(id);
      } else {
        LOG.debug("route {}", id, start.failure());
        if (start.isPeerAway() || waiting.containsKey(id)) {
          await(route, start.reason());
        }
      }
    }
    trying.remove(id, start);
  }

  private void over(String id) {
    if (waiting.remove(id) != null) {
      troubles.over("route " + id);
      LOG.info("route {} runs", id);
    }
  }

  private synchronized void await(RouteDefinition route, String reason) {
    String id = route.getRouteId();
    Waiting before = waiting.get(id);
    Instant since = before == null ? Instant.now() : before.since();
    waiting.put(id, new Waiting(route, since, reason, ledger(from(route))));
    if (troubles.warns("route " + id, "waits: " + reason) || before == null) {
      LOG.error("route {} waits, and is tried again until its peer comes: {}", id, reason);
    }
    if (again == null) {
      again = Executors.newSingleThreadScheduledExecutor(SupervisedRoutes::thread);
      again.scheduleWithFixedDelay(
          this::startWaiting, AGAIN_SECONDS, AGAIN_SECONDS, TimeUnit.SECONDS);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "waiting routes");
    thread.setDaemon(true);
    return thread;
  }

  /** What comes meanwhile is kept for its subscriber all the same. */
  private @Nullable LedgerEndpoint ledger(String uri) {
    if (!uri.startsWith("ledger:")) {
      return null;
    }
    Endpoint from = context.getEndpoint(uri);
    if (from instanceof LedgerEndpoint ledger) {
      ledger.register();
      return ledger;
    }
    return null;
  }

  private void startWaiting() {
    if (context.isStarted()) {
      waiting.values().forEach(this::startAgain);
    }
  }

  private void startAgain(Waiting one) {
    RouteStart under = trying.get(one.route().getRouteId());
    if (under == null) {
      begin(one.route());
    } else if (under.left().isZero()) {
      under.giveUp();
    }
  }

  /**
   * It waits no more.
   *
   * @return whether a start of it goes on, and takes out what it added when it ends
   */
  boolean forget(String id) throws InterruptedException {
    RouteStart start = trying.get(id);
    boolean goesOn = false;
    if (start != null) {
      start.abandon();
      goesOn = !start.endsWithin(GRACE);
    }
    if (waiting.remove(id) != null) {
      troubles.over("route " + id);
    }
    return goesOn;
  }

  /** Of those that run and those that wait. */
  public int count() {
    return context.getRoutesSize() + waiting.size();
  }

  boolean waits(String id) {
    return waiting.containsKey(id);
  }

  /** Why a route waits, for a line about it; empty when it does not. */
  String reason(String id) {
    Waiting one = waiting.get(id);
    return one == null ? "" : "; it waits, and is tried again: " + one.reason();
  }

  /** To which a route delivers that waits. */
  Set<String> subscribers() {
    Set<String> names = new TreeSet<>();
    waiting.values().stream()
        .flatMap(one -> Stream.ofNullable(one.from()))
        .flatMap(from -> Stream.ofNullable(from.getSubscriber()))
        .forEach(names::add);
    return names;
  }

  /** One for each route that waits. */
  public List<Alarm> alarms() {
    return waiting.values().stream().map(SupervisedRoutes::alarm).toList();
  }

  private static Alarm alarm(Waiting one) {
    String what = "it does not run, and is tried again: " + one.reason();
    return new Alarm(Alarm.Kind.ROUTE, one.route().getRouteId(), one.since(), what);
  }

  @Override
  public void close() {
    ScheduledExecutorService pool = again;
    if (pool != null) {
      pool.shutdownNow();
    }
    trying.values().forEach(RouteStart::abandon);
  }
}
