package io.chapar.camel.check;

import io.chapar.config.YamlFile.Entry;
import io.chapar.config.YamlFile.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of {@code routes/} that is YAML. */
record RouteFile(String name, Path path, Part top) {

  /** What stands at the top of the file: {@code route}, {@code routeConfiguration}… */
  List<Entry> tops() {
    return top.members().stream().flatMap(member -> member.entries().stream().limit(1)).toList();
  }

  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    List<Part> members = top.members();
    for (int i = 0; i < members.size(); i++) {
      int last = i + 1 < members.size() ? members.get(i + 1).line() - 1 : Integer.MAX_VALUE;
      Part member = members.get(i);
      member.get("route").ifPresent(part -> routes.add(route(false, member, last, part)));
      member.get("from").ifPresent(part -> routes.add(route(true, member, last, member)));
    }
    return routes;
  }

  private Route route(boolean shorthand, Part member, int last, Part part) {
    return new Route(name, shorthand, member.line(), last, part);
  }
}
