package io.chapar.camel.check;

import io.chapar.config.YamlFile.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a message goes on within the process: routes from direct: and seda:, and kamelets. */
final class Ways {
  private final Texts texts;
  private final Map<String, List<Route>> inside = new HashMap<>();
  private final List<Route> sources = new ArrayList<>();

  Ways(Routes routes, Texts texts, Faults faults) {
    this.texts = texts;
    routes.routes().stream().filter(route -> faults.isReadable(route.file())).forEach(this::add);
    routes.kamelets().stream()
        .filter(kamelet -> faults.isReadable(kamelet.file()))
        .forEach(
            kamelet -> kamelet.route().ifPresent(route -> add("kamelet:" + kamelet.name(), route)));
  }

  private void add(Route route) {
    from(route)
        .flatMap(BodyTypes::inside)
        .ifPresentOrElse(name -> add(name, route), () -> sources.add(route));
  }

  private void add(String name, Route route) {
    inside.computeIfAbsent(name, n -> new ArrayList<>()).add(route);
  }

  /** Where a route is from, with placeholders resolved. */
  Optional<Endpoint> from(Route route) {
    return route
        .from()
        .flatMap(part -> BodyTypes.endpoint(new Step(route.file(), "from", part.line(), part)))
        .map(endpoint -> endpoint.resolved(texts));
  }

  /** Where a step sends, with placeholders resolved; empty for a step that sends nowhere. */
  Optional<Endpoint> to(Step step) {
    return BodyTypes.endpoint(step).map(endpoint -> endpoint.resolved(texts));
  }

  /** The same of a step that may write many, or has them from an expression. */
  List<Endpoint> all(Step step) {
    return Endpoint.all(step.file(), new Entry(step.name(), step.line(), step.value()))
        .map(endpoint -> endpoint.resolved(texts))
        .toList();
  }

  /** The routes that get what is sent there. */
  List<Route> into(Endpoint endpoint) {
    return endpoint.isScheme("kamelet")
        ? inside.getOrDefault("kamelet:" + KameletParameters.name(endpoint), List.of())
        : BodyTypes.inside(endpoint)
            .map(name -> inside.getOrDefault(name, List.of()))
            .orElse(List.of());
  }

  /** The routes that take what comes from outside of other routes. */
  List<Route> sources() {
    return sources;
  }

  /** The others, and the templates of kamelets. */
  List<Route> others() {
    return inside.values().stream().flatMap(List::stream).toList();
  }
}
