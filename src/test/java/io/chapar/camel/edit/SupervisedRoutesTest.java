package io.chapar.camel.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.chapar.article.Alarm;
import io.chapar.camel.trouble.Troubles;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.ProcessorEndpoint;
import org.junit.jupiter.api.Test;

class SupervisedRoutesTest {
  private final CountDownLatch connecting = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);

  /** Of peers: {@code away} refuses a connection, any other never says a word. */
  private final class Peers extends DefaultComponent {
    @Override
    protected Endpoint createEndpoint(String uri, String name, Map<String, Object> parameters) {
      return new ProcessorEndpoint(uri, this, exchange -> {}) {
        @Override
        public DefaultConsumer createConsumer(Processor processor) {
          return new DefaultConsumer(this, processor) {
            @Override
            protected void doStart() throws Exception {
              connect(name);
            }
          };
        }
      };
    }
  }

  private void connect(String name) throws Exception {
    if (name.equals("away")) {
      throw new ConnectException("Connection refused");
    }
    connecting.countDown();
    over.await();
  }

  private static RouteDefinition from(String peer) throws Exception {
    RouteBuilder builder =
        new RouteBuilder() {
          @Override
          public void configure() {
            from("peer:" + peer).routeId(peer).to("log:x");
          }
        };
    builder.configure();
    return builder.getRouteCollection().getRoutes().get(0);
  }

  private static void startQuietly(SupervisedRoutes routes, RouteDefinition route) {
    try {
      routes.start(route);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aStartThatHangsHoldsUpNeitherTheAlarmsNorTheEnd() throws Exception {
    DefaultCamelContext context = new DefaultCamelContext();
    context.addComponent("peer", new Peers());
    context.start();
    SupervisedRoutes routes = new SupervisedRoutes(context, new Troubles());
    routes.start(from("away"));
    RouteDefinition silent = from("silent");
    Thread starting = new Thread(() -> startQuietly(routes, silent));
    starting.start();
    try {
      connecting.await();
      List<Alarm> alarms = assertTimeoutPreemptively(Duration.ofMinutes(1), routes::alarms);
      assertThat(alarms).extracting(Alarm::subject).containsExactly("away");
      assertTimeoutPreemptively(Duration.ofMinutes(1), routes::close);
    } finally {
      over.countDown();
      starting.join();
      context.stop();
    }
  }
}
