package io.chapar.camel.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.chapar.article.Alarm;
import io.chapar.camel.trouble.HealthIssues;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.ProcessorEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SupervisedRoutesTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final CountDownLatch connecting = new CountDownLatch(1);
  private final List<String> started = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch over = new CountDownLatch(1);

  /**
   * Of peers: {@code away} refuses, {@code silent} lets wait, and who waits for {@code deaf} hears
   * nothing.
   */
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

  /** Connects when it is started, and hears nothing. */
  private final class DeafComponent extends DefaultComponent {
    @Override
    protected void doStart() throws Exception {
      connect("deaf");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String name, Map<String, Object> parameters) {
      return new ProcessorEndpoint(uri, this, exchange -> {});
    }
  }

  private void connect(String name) throws Exception {
    started.add(name);
    switch (name) {
      case "here", "hidden", "pending" -> {}
      case "away" -> throw new ConnectException("Connection refused");
      case "deaf" -> {
        connecting.countDown();
        waitDeaf();
      }
      default -> {
        connecting.countDown();
        over.await();
      }
    }
  }

  /** As a read from a socket does. */
  private void waitDeaf() {
    boolean interrupted = false;
    while (over.getCount() > 0) {
      try {
        over.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static RouteDefinition from(String peer) throws Exception {
    return from("peer", peer);
  }

  private static RouteDefinition from(String scheme, String peer) throws Exception {
    RouteBuilder builder =
        new RouteBuilder() {
          @Override
          public void configure() {
            from(scheme + ":" + peer).routeId(peer).to("log:x");
          }
        };
    builder.configure();
    return builder.getRouteCollection().getRoutes().get(0);
  }

  /** Until the end of the test interrupts it. */
  private static void startQuietly(SupervisedRoutes routes, RouteDefinition route) {
    try {
      routes.start(route);
    } catch (Exception e) {
      assertThat(e).hasRootCauseInstanceOf(InterruptedException.class);
    }
  }

  private DefaultCamelContext context;
  private SupervisedRoutes routes;

  @BeforeEach
  void open() {
    context = new DefaultCamelContext();
    context.addComponent("peer", new Peers());
    context.start();
  }

  @AfterEach
  void close() {
    over.countDown();
    routes.close();
    context.stop();
  }

  private void within(Duration limit) {
    routes = new SupervisedRoutes(context, new HealthIssues(), limit);
  }

  private List<String> alarms() {
    return routes.alarms().stream().map(Alarm::subject).toList();
  }

  @Test
  void aStartThatHangsHoldsUpNeitherTheAlarmsNorTheEnd() throws Exception {
    within(Duration.ofHours(1));
    routes.start(from("away"));
    RouteDefinition silent = from("silent");
    Thread starting = new Thread(() -> startQuietly(routes, silent));
    starting.start();
    connecting.await();
    assertThat(assertTimeoutPreemptively(LONG, this::alarms)).containsExactly("away");
    assertTimeoutPreemptively(LONG, routes::close);
    starting.join();
  }

  @Test
  void aStartThatHangsHoldsUpNoOther() throws Exception {
    within(Duration.ofHours(1));
    RouteDefinition silent = from("deaf");
    Thread starting = new Thread(() -> startQuietly(routes, silent));
    starting.setDaemon(true);
    starting.start();
    connecting.await();
    assertTimeoutPreemptively(LONG, () -> routes.start(from("here")));
    assertThat(context.getRouteController().getRouteStatus("here").isStarted()).isTrue();
  }

  @Test
  void aPeerThatIsSilentForTooLongIsAway() throws Exception {
    within(Duration.ofMillis(100));
    assertTimeoutPreemptively(LONG, () -> routes.start(from("silent")));
    assertThat(routes.reason("silent")).contains("did not start within");
    assertThat(alarms()).containsExactly("silent");
    over.countDown();
    await().atMost(LONG).until(() -> alarms().isEmpty());
    assertThat(context.getRouteController().getRouteStatus("silent").isStarted()).isTrue();
  }

  @Test
  void aClientThatCannotBeInterruptedIsLeftToItsThreadUntilItsPeerAnswers() throws Exception {
    within(Duration.ofMillis(100));
    assertTimeoutPreemptively(LONG, () -> routes.start(from("deaf")));
    assertThat(alarms()).containsExactly("deaf");
    over.countDown();
    await().atMost(LONG).until(() -> alarms().isEmpty());
    assertThat(context.getRouteController().getRouteStatus("deaf").isStarted()).isTrue();
  }

  @Test
  void aRouteThatIsForgottenWhileItHangsTakesItselfOut() throws Exception {
    within(Duration.ofMillis(100));
    routes.start(from("deaf"));
    assertThat(routes.forget("deaf")).isTrue();
    routes.start(from("deaf"));
    assertThat(routes.reason("deaf")).contains("has not ended");
    over.countDown();
    await().atMost(LONG).until(() -> alarms().isEmpty());
    assertThat(context.getRouteController().getRouteStatus("deaf").isStarted()).isTrue();
  }

  @Test
  void allOthersStartBesideThoseThatAreSilent() throws Exception {
    within(Duration.ofSeconds(3));
    AtomicInteger leasing = new AtomicInteger();
    for (String peer : List.of("silent", "deaf", "away", "here")) {
      context.getRouteDefinitions().add(from(peer));
    }
    assertTimeoutPreemptively(LONG, () -> routes.startAll(leasing::incrementAndGet));
    assertThat(context.getRouteController().getRouteStatus("here").isStarted()).isTrue();
    assertThat(alarms()).containsExactlyInAnyOrder("silent", "deaf", "away");
  }

  @Test
  void allOthersStartBesideAComponentThatHangsWhenItIsMade() throws Exception {
    within(Duration.ofMillis(100));
    context.getRegistry().bind("hanging-component", new DeafComponent());
    for (String peer : List.of("sender", "here")) {
      context.getRouteDefinitions().add(from(peer.equals("here") ? "peer" : "hanging", peer));
    }
    assertTimeoutPreemptively(LONG, () -> routes.startAll(() -> {}));
    assertThat(context.getRouteController().getRouteStatus("here").isStarted()).isTrue();
    assertThat(alarms()).containsExactly("sender");
    over.countDown();
    await().atMost(LONG).until(() -> alarms().isEmpty());
    assertThat(context.getRouteController().getRouteStatus("sender").isStarted()).isTrue();
  }

  @Test
  void nothingIsLeasedBeforeTheSubscribersThatKameletsHideAreKnown() throws Exception {
    within(LONG);
    context.addComponent("ledger", new Peers());
    context.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            routeTemplate("hidden").from("ledger:hidden").to("kamelet:sink");
          }
        });
    context
        .getRouteDefinitions()
        .addAll(List.of(from("here"), from("kamelet", "hidden"), from("ledger", "pending")));
    routes.startAll(() -> started.add("leasing"));
    assertThat(started).containsExactly("pending", "hidden", "leasing", "here");
  }
}
