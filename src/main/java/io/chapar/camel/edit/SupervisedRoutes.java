package io.chapar.camel.edit;

import io.chapar.article.Alarm;
import io.chapar.camel.ledger.LedgerEndpoint;
import io.chapar.camel.trouble.StartFailure;
import io.chapar.camel.trouble.Troubles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.Component;
import org.apache.camel.Endpoint;
import org.apache.camel.StatefulService;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the routes of a context one by one. A route whose peer is away, such as the broker that it
 * is from, keeps none of the others from running: it waits, and is tried again until the peer
 * comes. Any other failure is one of the route, and thrown.
 */
public final class SupervisedRoutes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SupervisedRoutes.class);
  private static final long AGAIN_SECONDS = 5;
  private static final int DEFAULT_ORDER = 1000;

  private final ModelCamelContext context;
  private final Troubles troubles;

  /** Read without the lock: a start that hangs holds up neither alarms nor the end. */
  private final Map<String, Waiting> waiting = new ConcurrentSkipListMap<>();

  private volatile @Nullable ScheduledExecutorService again;

  /**
   * @param from of the ledger, if it is
   */
  private record Waiting(
      RouteDefinition route, Instant since, String reason, @Nullable LedgerEndpoint from) {}

  public SupervisedRoutes(ModelCamelContext context, Troubles troubles) {
    this.context = context;
    this.troubles = troubles;
  }

  /**
   * Starts all routes that the context has been given: by their {@code startupOrder}; those that
   * take what others send before these, and those of the ledger before those that bring it work.
   *
   * @param leasing called when all routes of the ledger run or wait
   * @throws Exception why one of them cannot run, which is no peer that is away
   */
  public synchronized void startAll(Runnable leasing) throws Exception {
    List<RouteDefinition> all = new ArrayList<>(context.getRouteDefinitions());
    all.sort(
        Comparator.comparingInt(SupervisedRoutes::order).thenComparing(SupervisedRoutes::rank));
    long ledgers = all.stream().filter(SupervisedRoutes::isOfLedger).count();
    for (RouteDefinition route : all) {
      start(route);
      if (isOfLedger(route) && --ledgers == 0) {
        leasing.run();
      }
    }
  }

  private static int order(RouteDefinition route) {
    return Objects.requireNonNullElse(route.getStartupOrder(), DEFAULT_ORDER);
  }

  private static int rank(RouteDefinition route) {
    String from = from(route);
    boolean internal = from.startsWith("direct:") || from.startsWith("seda:");
    return internal ? 0 : isOfLedger(route) ? 1 : 2;
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
  synchronized void start(RouteDefinition route) throws Exception {
    Set<String> before = ids();
    before.remove(route.getRouteId());
    try {
      if (!context.getRouteDefinitions().contains(route)) {
        context.addRouteDefinition(route);
      } else {
        context.startRouteDefinitions(List.of(route));
      }
    } catch (Exception e) {
      if (!StartFailure.isPeerAway(e)) {
        throw e;
      }
      LOG.debug("route {}", route.getRouteId(), e);
      takeOut(before);
      await(route, StartFailure.reason(e));
    }
  }

  private Set<String> ids() {
    Set<String> ids = new HashSet<>();
    context.getRoutes().forEach(route -> ids.add(route.getId()));
    context.getRouteDefinitions().forEach(route -> ids.add(route.getRouteId()));
    return ids;
  }

  /** What has come of a start that failed: the route, those of its kamelets, its component. */
  private void takeOut(Set<String> before) throws Exception {
    Set<String> left = ids();
    left.removeAll(before);
    for (String id : left) {
      context.getRouteController().stopRoute(id);
      context.removeRoute(id);
      RouteDefinition definition = context.getRouteDefinition(id);
      if (definition != null) {
        context.removeRouteDefinition(definition);
      }
    }
    for (String name : List.copyOf(context.getComponentNames())) {
      Component component = context.hasComponent(name);
      if (component instanceof StatefulService service && !service.isStarted()) {
        context.removeComponent(name);
      }
    }
  }

  private void await(RouteDefinition route, String reason) {
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

  /** What comes meanwhile is owed to its subscriber all the same. */
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
    waiting.keySet().forEach(this::startAgain);
  }

  private synchronized void startAgain(String id) {
    Waiting one = waiting.get(id);
    if (one == null || !context.isStarted()) {
      return;
    }
    try {
      start(one.route());
      if (one.equals(waiting.get(id)) && context.getRoute(id) != null) {
        forget(id);
        LOG.info("route {} runs", id);
      }
    } catch (Exception | LinkageError e) {
      troubles.warns("route " + id, "waits: " + StartFailure.reason(e));
      LOG.debug("route {}", id, e);
    }
  }

  /** It waits no more. */
  synchronized void forget(String id) {
    if (waiting.remove(id) != null) {
      troubles.over("route " + id);
    }
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
  }
}
