package io.chapar.camel.check;

import java.util.function.Supplier;
import org.apache.camel.Endpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.RouteService;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.DefaultRegistry;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Builds routes and starts nothing that leaves the process. Components, endpoints, consumers and
 * producers are made and set, so that a wrong option is found; what connects does so when it is
 * started, which none is. Endpoints that only compute are started: some read what they go by then.
 */
public final class UnstartedCamel extends DefaultCamelContext {
  public UnstartedCamel() {
    getCamelContextExtension().registerEndpointCallback(UnstartedCamel::readWhatItGoesBy);
  }

  /** Beans are made, and told neither to begin nor to end. */
  @Override
  protected Registry createRegistry() {
    return new DefaultRegistry() {
      @Override
      public void bind(String id, Class<?> type, Object bean, String begin, String end) {
        super.bind(id, type, bean, null, null);
      }

      @Override
      public void bind(String id, Class<?> type, Supplier<Object> bean, String begin, String end) {
        super.bind(id, type, bean, null, null);
      }
    };
  }

  /** Camel calls this for each route that it has built, those of kamelets included. */
  @Override
  public void startRouteService(RouteService route, boolean adding) throws Exception {
    route.setUp();
    for (Endpoint to : route.gatherEndpoints()) {
      if (to != route.getRoute().getEndpoint()) {
        to.createProducer();
      }
    }
  }

  private static Endpoint readWhatItGoesBy(String uri, Endpoint endpoint) {
    if (LocalSchemes.has(uri.replaceFirst("[:?].*", ""))) {
      ServiceHelper.startService(endpoint);
    }
    return endpoint;
  }
}
