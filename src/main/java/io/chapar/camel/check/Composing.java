package io.chapar.camel.check;

import io.chapar.config.YamlFile.Part;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step that composes what a route sends, and is told how by a property of the exchange.
 *
 * @param subscriber of that route; empty where it has none
 * @param named where that property is set; null where it is not
 * @param receiver the address to which the route sends then; empty where it sends to none
 * @param runs the route is not turned off
 */
record Composing(
    String subscriber, Step step, @Nullable Named named, String receiver, boolean runs) {

  /**
   * Which steps, and their property.
   *
   * @param steps the names of their beans
   */
  record Kind(Set<String> steps, String property) {
    boolean has(Step step) {
      return steps.contains(Sends.ref(step));
    }
  }

  /**
   * A step that sets the property.
   *
   * @param names its value; empty when that is no constant
   */
  record Named(String file, int line, Optional<String> names) implements Place {

    /** Empty for a step that does not set it. */
    static Optional<Named> of(Step step, String property) {
      return Optional.of(step)
          .filter(set -> set.name().equals("setProperty"))
          .filter(set -> set.field("name").filter(property::equals).isPresent())
          .map(set -> new Named(set.file(), set.line(), constant(set)));
    }

    private static Optional<String> constant(Step step) {
      Part expression = step.value().get("expression").filter(Part::isMap).orElse(step.value());
      return expression
          .get("constant")
          .flatMap(part -> part.isMap() ? part.get("expression") : Optional.of(part))
          .flatMap(Part::text);
    }
  }

  Composing to(String address) {
    return new Composing(subscriber, step, named, address, runs);
  }

  /** Where its property is set, or is to be. */
  Place place() {
    return named == null ? step : named;
  }

  Optional<String> names() {
    return named == null ? Optional.empty() : named.names();
  }
}
