package io.chapar.camel.check;

import io.chapar.config.YamlFile.Entry;
import io.chapar.config.YamlFile.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every route has an id of its own and a description; a routeConfiguration with an id is named. */
final class RouteNames implements RouteRule {

  @Override
  public void judge(Routes routes, Faults faults) {
    Map<String, Route> byId = new HashMap<>();
    for (Route route : routes.routes()) {
      route.id().ifPresentOrElse(id -> unique(route, id, byId, faults), () -> noId(route, faults));
      if (route.part().get("description").flatMap(Part::text).orElse("").isBlank()) {
        faults.add(route, route.name() + " has no description; say in a line what it is for");
      }
    }
    routes.files().forEach(file -> configurations(file, routes.routes(), faults));
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

  private static void configurations(RouteFile file, List<Route> routes, Faults faults) {
    for (Entry top : file.tops()) {
      Part part = top.value();
      if (top.key().equals("routeConfiguration")
          && part.get("id").isPresent()
          && routes.stream().noneMatch(route -> route.isUnder(part))) {
        faults.add(
            file.name(),
            part.get("id").orElseThrow().line(),
            "a routeConfiguration with an id is used by no route; remove the id, then all use it");
      }
    }
  }
}
