package io.chapar.camel.check;

import io.chapar.camel.check.ConfigurationCheck.RouteRule;
import io.chapar.camel.check.Endpoint.LedgerTable;
import io.chapar.camel.check.Routes.Route;
import io.chapar.text.Spelling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Routes are told apart by their ids, names of the process and subscribers, which one route alone
 * may have, and what is sent to a name is heard.
 */
final class RouteNames implements RouteRule {
  private static final Set<String> INSIDE = Set.of("direct", "seda");

  private final Texts texts;

  RouteNames(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    List<Route> all = routes.routes();
    ids(all, faults);
    routes.files().stream()
        .flatMap(file -> file.tops().stream())
        .forEach(top -> configuration(top, all, faults));
    List<Endpoint> endpoints = texts.endpoints(routes);
    if (routes.complete()) {
      heard(endpoints, faults);
      asleep(all, faults);
    }
    lone(endpoints, faults);
    subscribers(endpoints, faults);
  }

  private static void ids(List<Route> routes, Faults faults) {
    Map<String, Route> byId = new HashMap<>();
    for (Route route : routes) {
      route.id().ifPresentOrElse(id -> unique(route, id, byId, faults), () -> noId(route, faults));
      if (route.text("description").orElse("").isBlank()) {
        faults.add(route, route.name() + " has no description; say in a line what it is for");
      }
    }
  }

  private static void noId(Route route, Faults faults) {
    String right =
        route.shorthand() ? "write - route: with id: and from: below it" : "add id: NAME";
    faults.add(route, "the route has no id; " + right);
  }

  private static void unique(Route route, String id, Map<String, Route> byId, Faults faults) {
    Route other = byId.putIfAbsent(id, route);
    if (other != null) {
      faults.add(
          route, "the id " + id + " is taken by " + other.at() + "; ids are unique over all files");
    }
  }

  private static void configuration(Step top, List<Route> routes, Faults faults) {
    if (top.name().equals("routeConfiguration")
        && routes.stream().noneMatch(route -> route.isUnder(top.value()))) {
      top.entry("id")
          .ifPresent(
              id ->
                  faults.add(
                      id.written(),
                      "a routeConfiguration with an id is used by no route; remove the id, then"
                          + " all use it"));
    }
  }

  private static boolean isInside(Endpoint endpoint, Endpoint.Use use) {
    return endpoint.use() == use
        && endpoint.scheme().filter(INSIDE::contains).isPresent()
        && !endpoint.uri().contains("{{");
  }

  private static String address(Endpoint endpoint) {
    return endpoint.scheme().orElse("") + ":" + endpoint.rest();
  }

  private static void heard(List<Endpoint> endpoints, Faults faults) {
    Set<String> listened = new TreeSet<>();
    endpoints.stream()
        .filter(endpoint -> isInside(endpoint, Endpoint.Use.FROM))
        .forEach(endpoint -> listened.add(address(endpoint)));
    for (Endpoint endpoint : endpoints) {
      String address = address(endpoint);
      if (isInside(endpoint, Endpoint.Use.TO) && !listened.contains(address)) {
        String advice = listened.isEmpty() ? "no route does" : Spelling.advice(address, listened);
        faults.add(endpoint, "no route is from " + address + "; " + advice);
      }
    }
  }

  /** A route that runs sends to one that is turned off, and to no other. */
  private void asleep(List<Route> routes, Faults faults) {
    Map<String, Route> off = new HashMap<>();
    Set<String> awake = new HashSet<>();
    for (Route route : routes) {
      boolean runs = texts.runs(route);
      for (Endpoint from : inside(route, Endpoint.Use.FROM)) {
        if (runs) {
          awake.add(address(from));
        } else {
          off.put(address(from), route);
        }
      }
    }
    off.keySet().removeAll(awake);
    routes.stream()
        .filter(route -> !off.isEmpty() && texts.runs(route))
        .flatMap(route -> inside(route, Endpoint.Use.TO).stream())
        .forEach(to -> asleep(to, off.get(address(to)), faults));
  }

  private static void asleep(Endpoint to, @Nullable Route off, Faults faults) {
    if (off != null) {
      faults.add(
          to,
          off.name()
              + " is turned off, which alone is from "
              + address(to)
              + "; turn it on, or give this route the same precondition");
    }
  }

  /**
   * What the route reads or sends within the process, but for the branches that are never taken.
   */
  private List<Endpoint> inside(Route route, Endpoint.Use use) {
    Set<Endpoint> idle = idle(route);
    return route.endpoints().stream()
        .filter(endpoint -> !idle.contains(endpoint))
        .map(endpoint -> endpoint.resolved(texts))
        .filter(endpoint -> isInside(endpoint, use))
        .toList();
  }

  /** What only branches send to that a setting in the condition of a filter or choice keeps out. */
  private Set<Endpoint> idle(Route route) {
    return route.tree().entries().stream()
        .flatMap(this::idle)
        .flatMap(branch -> Endpoint.in(branch.tree()).stream())
        .collect(Collectors.toSet());
  }

  private Stream<Step> idle(Step step) {
    return switch (step.name()) {
      case "filter" -> Stream.of(step).filter(this::isIdle);
      case "choice" -> choice(step);
      default -> Stream.of();
    };
  }

  private Stream<Step> choice(Step choice) {
    List<Step> whens = choice.parts("when");
    boolean chosen = whens.stream().flatMap(RouteNames::conditions).anyMatch(this::always);
    return Stream.concat(
        whens.stream().filter(this::isIdle),
        choice.parts("otherwise").stream().filter(otherwise -> chosen));
  }

  private boolean isIdle(Step branch) {
    return conditions(branch).anyMatch(condition -> condition.contains("{{") && !always(condition));
  }

  /** A condition that asks the message too may hold or not. */
  private boolean always(String condition) {
    return condition.contains("{{")
        && !condition.contains("${")
        && texts.resolve(condition).filter(texts::holds).isPresent();
  }

  private static Stream<String> conditions(Step branch) {
    return branch.expressions("simple", "constant").flatMap(part -> part.text().stream());
  }

  /** What one route alone may read. */
  private static void lone(List<Endpoint> endpoints, Faults faults) {
    Map<String, Endpoint> first = new HashMap<>();
    for (Endpoint endpoint : endpoints) {
      lone(endpoint)
          .ifPresent(
              name -> {
                Endpoint other = first.putIfAbsent(name, endpoint);
                if (other != null) {
                  faults.add(endpoint, name + " is also read by " + other.at() + "; one route may");
                }
              });
    }
  }

  /** Whatever stands after websub:, it is one port; feeds and items are leased by one route. */
  private static Optional<String> lone(Endpoint endpoint) {
    if (endpoint.use() != Endpoint.Use.FROM) {
      return Optional.empty();
    }
    if (endpoint.isScheme("websub")) {
      return Optional.of("websub:");
    }
    if (endpoint.isScheme("ingest")) {
      return Optional.of("ingest: at port " + endpoint.option("port").orElse("8089"));
    }
    boolean direct = endpoint.isScheme("direct") && !endpoint.uri().contains("{{");
    return Optional.of(address(endpoint)).filter(x -> direct || isShared(endpoint));
  }

  /** Feeds and items are leased by one route; each subscriber gets all deliveries. */
  private static boolean isShared(Endpoint endpoint) {
    return endpoint.isScheme("ledger")
        && LedgerTable.of(endpoint).filter(LedgerTable::isDelivered).isEmpty();
  }

  private static void subscribers(List<Endpoint> endpoints, Faults faults) {
    Map<String, Endpoint> first = new HashMap<>();
    for (Endpoint endpoint : endpoints) {
      String name = endpoint.option("subscriber").orElse("");
      if (name.isEmpty() || !endpoint.isScheme("ledger") || endpoint.use() != Endpoint.Use.FROM) {
        continue;
      }
      Endpoint other = first.putIfAbsent(name, endpoint);
      if (other != null) {
        faults.add(
            endpoint.at("subscriber"),
            "the subscriber %s is also read by %s; give each its own name, else each gets a part"
                .formatted(name, other.at()));
      }
      if (isShared(endpoint)) {
        faults.add(
            endpoint.at("subscriber"),
            address(endpoint) + " has no subscribers; remove it, or read from ledger:reports");
      }
    }
  }
}
