package io.chapar.camel.check;

import io.chapar.config.Spelling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is sent to listens, who listens on a direct name or to hubs listens alone, subscribers are
 * different.
 */
final class Listeners implements RouteRule {
  private static final Set<String> INSIDE = Set.of("direct", "seda");

  /** What each subscriber gets for itself. */
  private static final Set<String> DELIVERED = Set.of("reports", "alarms");

  private final Texts texts;

  Listeners(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    List<Endpoint> endpoints =
        routes.endpoints().stream().map(endpoint -> endpoint.resolved(texts)).toList();
    if (routes.complete()) {
      heard(endpoints, faults);
      asleep(routes, faults);
    }
    alone(endpoints, faults);
    subscribers(endpoints, faults);
    tables(endpoints, faults);
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
  private void asleep(Routes routes, Faults faults) {
    Set<String> awake = new TreeSet<>();
    Map<String, Route> off = new HashMap<>();
    for (Route route : routes.routes()) {
      boolean runs = texts.runs(route);
      inside(route, Endpoint.Use.FROM)
          .forEach(from -> note(address(from), route, runs, awake, off));
    }
    off.keySet().removeAll(awake);
    routes.routes().stream()
        .filter(texts::runs)
        .flatMap(this::sendings)
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

  private static void note(
      String address, Route route, boolean runs, Set<String> awake, Map<String, Route> off) {
    if (runs) {
      awake.add(address);
    } else {
      off.put(address, route);
    }
  }

  private Stream<Endpoint> sendings(Route route) {
    Set<Endpoint> idle = new IdleBranches(texts).endpoints(route);
    return route.endpoints().stream()
        .filter(endpoint -> !idle.contains(endpoint))
        .map(endpoint -> endpoint.resolved(texts))
        .filter(endpoint -> isInside(endpoint, Endpoint.Use.TO));
  }

  private Stream<Endpoint> inside(Route route, Endpoint.Use use) {
    return route.endpoints().stream()
        .map(endpoint -> endpoint.resolved(texts))
        .filter(endpoint -> isInside(endpoint, use));
  }

  private static void alone(List<Endpoint> endpoints, Faults faults) {
    Map<String, Endpoint> first = new HashMap<>();
    for (Endpoint endpoint : endpoints) {
      Optional<String> lone = lone(endpoint);
      Endpoint other = lone.map(name -> first.putIfAbsent(name, endpoint)).orElse(null);
      if (other != null) {
        faults.add(
            endpoint, lone.orElseThrow() + " is also read by " + other.at() + "; one route may");
      }
    }
  }

  /** What one route alone may read; whatever stands after websub:, it is one port. */
  private static Optional<String> lone(Endpoint endpoint) {
    boolean hubs = endpoint.use() == Endpoint.Use.FROM && endpoint.isScheme("websub");
    boolean direct = isInside(endpoint, Endpoint.Use.FROM) && endpoint.isScheme("direct");
    return hubs ? Optional.of("websub:") : Optional.of(address(endpoint)).filter(x -> direct);
  }

  private static void subscribers(List<Endpoint> endpoints, Faults faults) {
    Map<String, Endpoint> first = new HashMap<>();
    for (Endpoint endpoint : endpoints) {
      boolean reads = endpoint.use() == Endpoint.Use.FROM && endpoint.isScheme("ledger");
      String name = endpoint.option("subscriber").orElse("");
      Endpoint other = reads && !name.isEmpty() ? first.putIfAbsent(name, endpoint) : null;
      if (other != null) {
        faults.add(
            endpoint.file(),
            endpoint.line("subscriber"),
            "the subscriber "
                + name
                + " is also read by "
                + other.at()
                + "; give each its own name, else each gets a part");
      }
    }
  }

  /** Feeds and items are leased by one route; deliveries each subscriber gets for itself. */
  private static void tables(List<Endpoint> endpoints, Faults faults) {
    Map<String, Endpoint> first = new HashMap<>();
    for (Endpoint endpoint : endpoints) {
      boolean reads = endpoint.use() == Endpoint.Use.FROM && endpoint.isScheme("ledger");
      String table = endpoint.rest();
      boolean shared = reads && !DELIVERED.contains(table);
      Endpoint other = shared ? first.putIfAbsent(table, endpoint) : null;
      if (other != null) {
        faults.add(
            endpoint, "ledger:" + table + " is also read by " + other.at() + "; one route may");
      }
      if (shared && endpoint.option("subscriber").isPresent()) {
        faults.add(
            endpoint.file(),
            endpoint.line("subscriber"),
            "ledger:" + table + " has no subscribers; remove it, or read from ledger:reports");
      }
    }
  }
}
