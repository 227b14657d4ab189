package io.chapar.camel;

import jakarta.jms.ConnectionFactory;
import java.lang.reflect.Proxy;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.component.jms.JmsComponent;

/** Components for queues that connect to nothing. */
final class DryQueue {
  private DryQueue() {}

  static void bind(CamelContext context) {
    for (String scheme : List.of("jms", "amqp")) {
      if (context.hasComponent(scheme) != null) {
        context.removeComponent(scheme);
      }
      context.getComponent(scheme, JmsComponent.class).setConnectionFactory(nowhere());
    }
  }

  private static ConnectionFactory nowhere() {
    return (ConnectionFactory)
        Proxy.newProxyInstance(
            DryQueue.class.getClassLoader(),
            new Class<?>[] {ConnectionFactory.class},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException("a check connects to nothing");
            });
  }
}
