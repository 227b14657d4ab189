package io.chapar.camel.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.CatalogCamelContext;

/** What components say of their options, by scheme; read once each. */
final class ComponentMetadata {
  private final CatalogCamelContext context;
  private final Map<String, Optional<JsonNode>> known = new HashMap<>();

  ComponentMetadata(CamelContext context) {
    this.context = (CatalogCamelContext) context;
  }

  /** Empty of a scheme that no component has. */
  Optional<JsonNode> of(String scheme) {
    return known.computeIfAbsent(scheme, this::read);
  }

  private Optional<JsonNode> read(String scheme) {
    try {
      return Optional.ofNullable(context.getComponentParameterJsonSchema(scheme))
          .map(CamelMetadata::parse)
          .or(() -> CamelMetadata.component(scheme));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
