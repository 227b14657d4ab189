package io.chapar.camel.check;

import io.chapar.camel.check.Routes.Route;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.ExpressionIllegalSyntaxException;
import org.apache.camel.Predicate;
import org.apache.camel.support.DefaultExchange;

/** Texts of routes with their placeholders resolved. */
final class Texts {
  private final CamelContext context;

  Texts(CamelContext context) {
    this.context = context;
  }

  /** Empty when a placeholder in it cannot be resolved. */
  Optional<String> resolve(String text) {
    try {
      return Optional.of(context.resolvePropertyPlaceholders(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether a condition holds, as Camel asks it before it takes a route in: in the simple language,
   * of no exchange. One that is misspelt keeps no route out.
   */
  boolean holds(String condition) {
    try {
      Predicate asked = context.resolveLanguage("simple").createPredicate(condition);
      asked.initPredicate(context);
      return asked.matches(new DefaultExchange(context));
    } catch (ExpressionIllegalSyntaxException e) {
      return true;
    }
  }

  /** One that is turned off may name what is not there. */
  boolean runs(Route route) {
    return text(route, "autoStartup").filter("false"::equals).isEmpty()
        && text(route, "precondition").map(this::holds).orElse(true);
  }

  private Optional<String> text(Route route, String key) {
    return route.text(key).flatMap(this::resolve);
  }

  /** As {@link #resolve}, or the text as it is written. */
  String resolved(String text) {
    return resolve(text).orElse(text);
  }

  /** All that stand in the sources. */
  List<Endpoint> endpoints(Routes routes) {
    return routes.endpoints().stream().map(endpoint -> endpoint.resolved(this)).toList();
  }

  List<Endpoint> endpoints(Route route) {
    return route.endpoints().stream().map(endpoint -> endpoint.resolved(this)).toList();
  }

  /** Those of the routes that are not turned off. */
  List<Endpoint> running(Routes routes) {
    return routes.routes().stream()
        .filter(this::runs)
        .flatMap(route -> endpoints(route).stream())
        .toList();
  }
}
