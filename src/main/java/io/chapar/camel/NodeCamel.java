package io.chapar.camel;

import io.chapar.camel.check.LocalSchemes;
import org.apache.camel.Endpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.DefaultEndpoint;

/**
 * The context of a node. It starts without its routes, which are started one by one, so that none
 * keeps another from running; and what sends out of the process connects with its first message.
 */
final class NodeCamel extends DefaultCamelContext {
  NodeCamel(Registry registry) {
    super(false);
    getCamelContextExtension().setRegistry(registry);
    getCamelContextExtension().registerEndpointCallback(NodeCamel::connectingLate);
  }

  /** By {@link io.chapar.camel.edit.SupervisedRoutes}. */
  @Override
  public void startRouteDefinitions() {}

  private static Endpoint connectingLate(String uri, Endpoint endpoint) {
    boolean local = LocalSchemes.has(uri.replaceFirst("[:?].*", ""));
    if (endpoint instanceof DefaultEndpoint one && !local && !uri.startsWith("ledger:")) {
      one.setLazyStartProducer(true);
    }
    return endpoint;
  }
}
