package io.chapar.camel;

import java.util.Map;
import java.util.Set;
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
  /** Those that pass on, compute or say. */
  private static final Set<String> WITHIN =
      Set.of(
          "bean",
          "class",
          "dataformat",
          "direct",
          "freemarker",
          "jolt",
          "jslt",
          "kamelet",
          "language",
          "log",
          "mock",
          "mustache",
          "seda",
          "string-template",
          "validator",
          "velocity",
          "xquery",
          "xslt",
          "xslt-saxon");

  /** Wherever Camel would find the component: on the class path, or among the beans. */
  @Override
  public synchronized Component getComponent(String name, boolean create, boolean start) {
    if (!WITHIN.contains(name) && hasComponent(name) == null) {
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
