package io.chapar.split.markup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/**
 * What says that the whole text is for subscribers only. Sources: schema.org/isAccessibleForFree
 * with the parts that Google's documentation of paywalled content asks for, and the tiers of {@code
 * article:content_tier}, of which "metered" is open to every reader now and then.
 */
final class Paywall {
  private static final String FREE = "isAccessibleForFree";

  private Paywall() {}

  /** Whether the value of a meta element or item property says so. */
  static boolean is(String value) {
    String last = value.substring(value.lastIndexOf('/') + 1).strip().toLowerCase(Locale.ROOT);
    return last.equals("false") || last.equals("locked");
  }

  /**
   * The words that say so of the whole article, or of a part where the article itself is silent.
   */
  static Optional<String> of(JsonNode article) {
    String free = article.path(FREE).asText("");
    if (!free.isEmpty()) {
      return is(free) ? Optional.of(FREE + " " + free) : Optional.empty();
    }
    JsonNode parts = article.path("hasPart");
    return parts.isArray() ? first(parts) : part(parts);
  }

  private static Optional<String> first(JsonNode parts) {
    for (JsonNode part : parts) {
      Optional<String> closed = part(part);
      if (closed.isPresent()) {
        return closed;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> part(JsonNode part) {
    return part.has("cssSelector") && is(part.path(FREE).asText(""))
        ? Optional.of(FREE + " false of " + part.path("cssSelector").asText())
        : Optional.empty();
  }
}
