package io.chapar.camel.check;

import java.util.Optional;
import org.apache.camel.CamelContext;

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

  /** As {@link #resolve}, or the text as it is written. */
  String resolved(String text) {
    return resolve(text).orElse(text);
  }
}
