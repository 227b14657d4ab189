package io.chapar.camel.check;

import io.chapar.config.file.YamlFile.Part;
import java.util.List;
import java.util.Optional;
import org.apache.camel.support.PatternHelper;

/**
 * One route.
 *
 * @param shorthand it is written as {@code - from:} without {@code route:}
 * @param line of its first word
 * @param last the line before the next thing in the file
 * @param part what is below {@code route:}; of a shorthand, what {@code from:} stands in
 */
record Route(String file, boolean shorthand, int line, int last, Part part) implements Place {

  Optional<String> id() {
    return text("id").filter(id -> !id.isBlank());
  }

  Optional<String> text(String field) {
    return part.get(field).flatMap(Part::text);
  }

  Optional<Step> from() {
    return part.get("from").map(from -> new Step(file, "from", from.line(), from));
  }

  List<Step> steps() {
    return from().map(Step::steps).orElse(List.of());
  }

  Tree tree() {
    return new Tree(file, part);
  }

  List<Endpoint> endpoints() {
    return Endpoint.in(tree());
  }

  /**
   * Whether a routeConfiguration bears upon it. As Camel asks: one without an id does so where the
   * route names none.
   */
  boolean isUnder(Part configuration) {
    String id = configuration.get("id").flatMap(Part::text).orElse(null);
    return text("routeConfigurationId")
        .map(named -> id != null && PatternHelper.matchPatterns(id, named.split(",")))
        .orElse(id == null || id.equals("*"));
  }

  /** How a message names it. */
  String name() {
    return id().map(id -> "route " + id).orElse("the route");
  }
}
