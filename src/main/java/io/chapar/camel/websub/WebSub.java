package io.chapar.camel.websub;

import io.chapar.camel.ledger.LedgerComponent;
import io.chapar.camel.trouble.LimitedLog;
import io.chapar.fetch.FetchSettings;
import io.chapar.fetch.body.ByteBudget;
import io.chapar.ledger.feeds.Hubs;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;

/** The component {@code websub:}, of one endpoint: {@code pushes}. */
public final class WebSub extends DefaultComponent {
  private static final int DEFAULT_PORT = 8088;
  private static final FetchSettings DEFAULT_BOUNDS =
      new FetchSettings(
          "Chapar (websub://pushes)",
          Duration.ofSeconds(10),
          Duration.ofSeconds(15),
          Duration.ofSeconds(30),
          10_000_000,
          200,
          4,
          Set.of());

  private final Supplier<Hubs> hubs;
  private int port;
  private final FetchSettings bounds;
  private final ByteBudget budget;
  private final Deafness deafness;
  private final LimitedLog log;

  /** Is told why no hub is heard at the moment; empty when hubs are heard, or need not be. */
  @FunctionalInterface
  public interface Deafness {
    void is(Optional<String> why);
  }

  /** As Camel makes it where there is no node: with the hubs of the component {@code ledger:}. */
  public WebSub() {
    this.hubs =
        () -> getCamelContext().getComponent("ledger", LedgerComponent.class).ledger().hubs();
    this.port = DEFAULT_PORT;
    this.bounds = DEFAULT_BOUNDS;
    this.budget = new ByteBudget(Integer.MAX_VALUE);
    this.deafness = why -> {};
    this.log = new LimitedLog();
  }

  /**
   * @param hubs asked for when a route runs, not when it is built
   * @param port on 127.0.0.1
   * @param bounds of one push
   * @param budget of all bodies that are in work
   */
  public WebSub(
      CamelContext context,
      Supplier<Hubs> hubs,
      int port,
      FetchSettings bounds,
      ByteBudget budget,
      Deafness deafness,
      LimitedLog log) {
    super(context);
    this.hubs = hubs;
    this.port = port;
    this.bounds = bounds;
    this.budget = budget;
    this.deafness = deafness;
    this.log = log;
  }

  /** On 127.0.0.1. */
  public void setPort(int port) {
    this.port = port;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
    if (!remaining.equals("pushes")) {
      throw new IllegalArgumentException("websub has no " + remaining + "; it has pushes");
    }
    return new Pushes(uri, this);
  }

  /** All pushes of all hubs. */
  final class Pushes extends DefaultEndpoint {
    Pushes(String uri, WebSub component) {
      super(uri, component);
    }

    @Override
    public Producer createProducer() {
      throw new IllegalArgumentException("websub:pushes can only be read from");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
      PushConsumer consumer =
          new PushConsumer(
              this,
              processor,
              port,
              route -> new Callback(route, hubs, bounds, budget, log),
              deafness,
              new PushConsumer.Words(
                  "hubs are heard", "no hub is heard yet; free it, or set websub.port"));
      configureConsumer(consumer);
      return consumer;
    }
  }
}
