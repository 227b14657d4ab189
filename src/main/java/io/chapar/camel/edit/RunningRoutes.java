package io.chapar.camel.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.EndpointAware;
import org.apache.camel.Route;
import org.apache.camel.RouteConfigurationsBuilder;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kamelet.KameletEndpoint;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;

/**
 * The routes of a context that runs, and how they become those of another set: what is the same in
 * both runs on untouched. Used by one thread.
 */
public final class RunningRoutes {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]{1,500})}}");
  private static final long DRAIN_SECONDS = 60;

  private final ModelCamelContext context;
  private final Map<String, Running> running = new LinkedHashMap<>();
  private final RunningKamelets kamelets;
  private final SupervisedRoutes starts;
  private String beside;

  /**
   * @param made all that made it what it is
   */
  private record Running(RouteSet.Asked asked, String made) {
    String id() {
      return asked.id();
    }

    /** The file in which it stands does not matter. */
    boolean isSame(@Nullable Running other) {
      return other != null && made.equals(other.made());
    }
  }

  /**
   * @param starts the routes of this context
   * @param set what the context was started with
   */
  public RunningRoutes(CamelContext context, SupervisedRoutes starts, RouteSet set) {
    this.context = (ModelCamelContext) context;
    this.starts = starts;
    this.kamelets = new RunningKamelets(this.context, set.kamelets());
    this.beside = set.beside();
    set.routes().forEach((id, asked) -> running.put(id, new Running(asked, made(set, asked))));
  }

  private String made(RouteSet of, RouteSet.Asked asked) {
    String makes = of.makes(asked);
    StringBuilder made = new StringBuilder(makes);
    Matcher names = PLACEHOLDER.matcher(makes);
    while (names.find()) {
      made.append('\n').append(value(names.group()));
    }
    return made.toString();
  }

  /** A kamelet's own parameters have none here. */
  private String value(String placeholder) {
    try {
      return context.resolvePropertyPlaceholders(placeholder);
    } catch (IllegalArgumentException e) {
      return placeholder;
    }
  }

  /**
   * Stops what is no longer asked for or has changed, when what it has in work is done, and starts
   * what is new or has changed.
   *
   * @return what it did, a line each
   * @throws Exception when a route could not be stopped or started; the rest is as it was, or gone
   */
  public List<String> become(RouteSet next) throws Exception {
    Map<String, Boolean> before = new LinkedHashMap<>();
    running.keySet().forEach(id -> before.put(id, isOn(id)));
    Map<String, Running> wanted = new LinkedHashMap<>();
    next.routes().forEach((id, asked) -> wanted.put(id, new Running(asked, made(next, asked))));
    for (Running old : sorted(without(running, wanted), true)) {
      stop(old);
    }
    List<Running> starting = sorted(without(wanted, running), false);
    kamelets.become(next.kamelets());
    start(next, starting);
    return lines(before, starting);
  }

  /** What is not the same in the others. */
  private static List<Running> without(Map<String, Running> some, Map<String, Running> others) {
    return some.values().stream().filter(one -> !one.isSame(others.get(one.id()))).toList();
  }

  /** Routes that take what others send stop last, and start first. */
  private static List<Running> sorted(List<Running> routes, boolean internalLast) {
    return routes.stream()
        .sorted(Comparator.comparing(route -> route.asked().internal() == internalLast))
        .toList();
  }

  /** Whether its precondition holds: Camel takes no other in. */
  private boolean isOn(String id) {
    return context.getRoute(id) != null || starts.waits(id);
  }

  /**
   * @param before whether each of them was on
   */
  private List<String> lines(Map<String, Boolean> before, List<Running> started) {
    Set<String> changed = started.stream().map(Running::id).collect(Collectors.toSet());
    List<String> lines = new ArrayList<>();
    before.forEach(
        (id, wasOn) -> {
          if (!running.containsKey(id)) {
            lines.add("route " + id + " is removed");
          } else if (changed.contains(id) && (wasOn || isOn(id))) {
            lines.add("route " + id + changed(wasOn, isOn(id)) + starts.reason(id));
          }
        });
    running.keySet().stream()
        .filter(id -> !before.containsKey(id))
        .forEach(
            id ->
                lines.add(
                    "route " + id + " is new" + (isOn(id) ? starts.reason(id) : ", and off")));
    return lines;
  }

  private static String changed(boolean wasOn, boolean isOn) {
    return wasOn && isOn ? " is replaced" : isOn ? " is on" : " is off";
  }

  private void stop(Running old) throws Exception {
    String id = old.id();
    List<String> kamelets = new ArrayList<>();
    kamelets(id, kamelets);
    running.remove(id);
    if (starts.forget(id)) {
      return;
    }
    stop(id);
    for (String kamelet : kamelets) {
      stop(kamelet);
    }
  }

  /** The routes that Camel has made of the kamelets which a route uses. */
  private void kamelets(String id, List<String> found) {
    Route route = context.getRoute(id);
    if (route == null) {
      return;
    }
    Stream<Endpoint> sends =
        route.filter("*").stream()
            .filter(EndpointAware.class::isInstance)
            .map(step -> ((EndpointAware) step).getEndpoint());
    Stream.concat(Stream.of(route.getEndpoint()), sends)
        .filter(KameletEndpoint.class::isInstance)
        .map(endpoint -> ((KameletEndpoint) endpoint).getRouteId())
        .filter(used -> !used.equals(id) && context.getRoute(used) != null)
        .filter(used -> !found.contains(used))
        .forEach(
            used -> {
              found.add(used);
              kamelets(used, found);
            });
  }

  private void stop(String id) throws Exception {
    if (context.getRoute(id) != null) {
      context.getRouteController().stopRoute(id, DRAIN_SECONDS, TimeUnit.SECONDS);
      context.removeRoute(id);
    }
    RouteDefinition definition = context.getRouteDefinition(id);
    if (definition != null) {
      context.removeRouteDefinition(definition);
    }
  }

  private void start(RouteSet next, List<Running> starting) throws Exception {
    boolean besides = !next.beside().equals(beside);
    if (besides) {
      beside = "";
      for (RouteConfigurationDefinition old :
          List.copyOf(context.getRouteConfigurationDefinitions())) {
        context.removeRouteConfiguration(old);
      }
    }
    Map<String, RouteBuilder> builders = new HashMap<>();
    for (Map.Entry<String, String> file : next.files().entrySet()) {
      if (besides || starting.stream().anyMatch(r -> r.asked().file().equals(file.getKey()))) {
        builders.put(file.getKey(), load(file.getKey(), file.getValue(), besides));
      }
    }
    beside = next.beside();
    for (Running route : starting) {
      start(route, Objects.requireNonNull(builders.get(route.asked().file())));
    }
  }

  private RouteBuilder load(String file, String text, boolean besides) throws Exception {
    Collection<RoutesBuilder> found =
        PluginHelper.getRoutesLoader(context)
            .findRoutesBuilders(List.of(ResourceHelper.fromString(file, text)));
    RouteBuilder builder = (RouteBuilder) found.iterator().next();
    if (besides && builder instanceof RouteConfigurationsBuilder configurations) {
      configurations.addRouteConfigurationsToCamelContext(context);
    }
    builder.configureRoutes(context);
    return builder;
  }

  private void start(Running route, RouteBuilder builder) throws Exception {
    try {
      for (RouteDefinition definition : builder.getRouteCollection().getRoutes()) {
        if (route.id().equals(definition.getRouteId())) {
          builder.getRouteCollection().prepareRoute(definition);
          starts.start(definition);
        }
      }
      running.put(route.id(), route);
    } catch (Exception e) {
      stop(route);
      throw new IllegalStateException(
          "route " + route.id() + " of " + route.asked().file() + " does not start", e);
    }
  }

  /** The kamelets of the home folder that a context has loaded, as templates of routes. */
  private static final class RunningKamelets {
    private final ModelCamelContext context;
    private final Map<String, String> texts;

    /**
     * @param texts that the context was started with, by name
     */
    RunningKamelets(ModelCamelContext context, Map<String, String> texts) {
      this.context = context;
      this.texts = new TreeMap<>(texts);
    }

    /**
     * Drops what is gone or has changed, and loads what is new or has changed.
     *
     * @throws Exception when one cannot be loaded; those before it are
     */
    void become(Map<String, String> next) throws Exception {
      Set<String> names = new TreeSet<>(texts.keySet());
      names.addAll(next.keySet());
      for (String name : names) {
        if (!Objects.equals(next.get(name), texts.get(name))) {
          drop(name);
          load(name, next);
        }
      }
    }

    private void drop(String name) throws Exception {
      texts.remove(name);
      context.removeRouteTemplateDefinitions(name);
    }

    private void load(String name, Map<String, String> next) throws Exception {
      String text = next.get(name);
      if (text != null) {
        PluginHelper.getRoutesLoader(context)
            .loadRoutes(ResourceHelper.fromString(name + ".kamelet.yaml", text));
        texts.put(name, text);
      }
    }
  }
}
