package io.chapar.camel.edit;

import io.chapar.camel.ledger.LocalSchemes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Component;
import org.apache.camel.Predicate;
import org.apache.camel.Route;
import org.apache.camel.StatefulService;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SendDefinition;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Adds routes to a context and takes them out, one at a time. Camel starts consumers under locks of
 * the whole context; those that may wait for a peer are left out here, for their own threads.
 */
final class RouteEntry extends LifecycleStrategySupport {
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*(?=:)");

  private final ModelCamelContext context;
  private final ReentrantLock lock = new ReentrantLock();

  /** Of the route that is being added, under the lock. */
  private final List<Route> left = new ArrayList<>();

  /**
   * @param ids of the route and those of its kamelets
   * @param unstarted those among them whose consumers are still to be started
   */
  record Entered(Set<String> ids, List<Route> unstarted) {
    Entered {
      ids = Set.copyOf(ids);
      unstarted = List.copyOf(unstarted);
    }
  }

  RouteEntry(ModelCamelContext context) {
    this.context = context;
    context.addLifecycleStrategy(this);
  }

  /**
   * Makes and starts the components that a route names, outside all locks: some connect already
   * then. What cannot be made yet is left to {@link #add}, which says why.
   */
  void makeComponents(RouteDefinition route) throws Exception {
    if (!isIncluded(route)) {
      return;
    }
    try {
      for (String scheme : schemes(route)) {
        ServiceHelper.startService(context.getComponent(scheme));
      }
    } catch (Exception | LinkageError e) {
      takeOut(Set.of());
      throw e;
    }
  }

  /** As Camel judges it when it adds the route. */
  private boolean isIncluded(RouteDefinition route) {
    String precondition = route.getPrecondition();
    if (precondition == null) {
      return true;
    }
    Predicate holds =
        context
            .resolveLanguage("simple")
            .createPredicate(context.resolvePropertyPlaceholders(precondition));
    holds.initPredicate(context);
    return holds.matches(new DefaultExchange(context));
  }

  private static Set<String> schemes(RouteDefinition route) {
    Stream<String> sent =
        ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), SendDefinition.class)
            .stream()
            .map(SendDefinition::getEndpointUri);
    return Stream.concat(Stream.of(route.getInput().getEndpointUri()), sent)
        .flatMap(uri -> SCHEME.matcher(uri).results())
        .map(MatchResult::group)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Adds a route, all but its consumer; of one that cannot be added nothing is left. */
  Entered add(RouteDefinition route) throws Exception {
    lock.lockInterruptibly();
    try {
      Set<String> before = ids();
      before.remove(route.getRouteId());
      left.clear();
      try {
        enter(route);
      } catch (Exception | LinkageError e) {
        remove(since(before));
        throw e;
      }
      return new Entered(since(before), left);
    } finally {
      lock.unlock();
    }
  }

  private void enter(RouteDefinition route) throws Exception {
    if (!context.getRouteDefinitions().contains(route)) {
      context.addRouteDefinition(route);
    } else {
      context.startRouteDefinitions(List.of(route));
    }
  }

  private Set<String> since(Set<String> before) {
    Set<String> now = ids();
    now.removeAll(before);
    return now;
  }

  private Set<String> ids() {
    Set<String> ids = new HashSet<>();
    context.getRoutes().forEach(route -> ids.add(route.getId()));
    context.getRouteDefinitions().forEach(route -> ids.add(route.getRouteId()));
    return ids;
  }

  /** Called by Camel before it starts the consumer of a route. */
  @Override
  public void onRoutesAdd(Collection<Route> routes) {
    if (lock.isHeldByCurrentThread()) {
      routes.stream().filter(RouteEntry::mayWait).forEach(this::leave);
    }
  }

  /**
   * What polls connects at its first poll, on a thread of its own, and its start waits for none.
   */
  private static boolean mayWait(Route route) {
    String scheme = route.getEndpoint().getEndpointUri().replaceFirst("[:?].*", "");
    return route.isAutoStartup()
        && !(route.getConsumer() instanceof ScheduledPollConsumer)
        && !scheme.equals("ledger")
        && !LocalSchemes.has(scheme);
  }

  private void leave(Route route) {
    route.setAutoStartup(false);
    left.add(route);
  }

  /** Takes routes out of the context, and components that did not start. */
  void takeOut(Set<String> ids) throws Exception {
    lock.lock();
    try {
      remove(ids);
    } finally {
      lock.unlock();
    }
  }

  private void remove(Set<String> ids) throws Exception {
    for (String id : ids) {
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
}
