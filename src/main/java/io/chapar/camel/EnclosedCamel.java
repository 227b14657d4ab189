package io.chapar.camel;

import io.chapar.camel.check.LocalSchemes;
import java.util.Map;
import org.apache.camel.Component;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.ProcessorEndpoint;

/**
 * Routes of which nothing leaves the process: an endpoint of a component that is not known to stay
 * within takes what it is sent, and does nothing.
 */
final class EnclosedCamel extends DefaultCamelContext {
  /** Wherever Camel would find the component: on the class path, or among the beans. */
  @Override
  public synchronized Component getComponent(String name, boolean create, boolean start) {
    if (!LocalSchemes.has(name) && hasComponent(name) == null) {
      addComponent(name, to(exchange -> {}));
    }
    return super.getComponent(name, create, start);
  }

  /** Of which each endpoint sends to the same. */
  static DefaultComponent to(Processor processor) {
    DefaultComponent component =
        new DefaultComponent() {
          @Override
          protected Endpoint createEndpoint(
              String uri, String rest, Map<String, Object> parameters) {
            parameters.clear();
            return new ProcessorEndpoint(uri, this, processor);
          }
        };
    // Camel would set what the component of that name has.
    component.setAutowiredEnabled(false);
    return component;
  }
}
