package io.chapar.camel.check;

import io.chapar.config.YamlFile.Part;

/** Camel takes an endpoint's options from the query of its address or from parameters, not both. */
final class QueryAndParameters implements RouteRule {

  @Override
  public void judge(Routes routes, Faults faults) {
    for (Routes.Source source : routes.sources()) {
      for (Part part : Tree.parts(source.top())) {
        part.get("uri")
            .filter(
                uri -> uri.text().orElse("").contains("?") && part.get("parameters").isPresent())
            .ifPresent(uri -> both(source.file(), uri, faults));
      }
    }
  }

  private static void both(String file, Part uri, Faults faults) {
    faults.addUnreadable(
        file, uri.line(), "has a query and parameters; write what follows the ? below parameters:");
  }
}
