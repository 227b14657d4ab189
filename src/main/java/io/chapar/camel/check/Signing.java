package io.chapar.camel.check;

import io.chapar.config.YamlFile.Part;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step that signs, as one route reaches it.
 *
 * @param subscriber of that route; empty where it has none
 * @param named where the secrets are named that it signs with; null where they are not
 * @param receiver the address to which the route sends then; empty where it sends to none
 * @param runs the route is not turned off
 */
record Signing(String subscriber, Step step, @Nullable Named named, String receiver, boolean runs) {
  private static final Set<String> STEPS = Set.of("sign-webhook", "sign-alarm-webhook");

  /** The exchange's property that names the secrets. */
  private static final String PROPERTY = "secrets";

  /**
   * A step that names secrets.
   *
   * @param names empty when it names them by anything but a constant
   */
  record Named(String file, int line, Optional<String> names) implements Place {

    /** Empty for a step that names none. */
    static Optional<Named> of(Step step) {
      return Optional.of(step)
          .filter(set -> set.name().equals("setProperty"))
          .filter(set -> set.field("name").filter(PROPERTY::equals).isPresent())
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

  static boolean isBy(Step step) {
    return STEPS.contains(Sends.ref(step));
  }

  Signing to(String address) {
    return new Signing(subscriber, step, named, address, runs);
  }

  /** Where its secrets are named, or are to be. */
  Place place() {
    return named == null ? step : named;
  }

  Optional<String> names() {
    return named == null ? Optional.empty() : named.names();
  }
}
