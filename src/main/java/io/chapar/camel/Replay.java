package io.chapar.camel;

import io.chapar.article.FetchedPage;
import io.chapar.article.PermanentFailure;
import io.chapar.article.Report;
import io.chapar.camel.edit.EditedFiles;
import io.chapar.camel.edit.RouteSet;
import io.chapar.camel.edit.RunningRoutes;
import io.chapar.config.Home;
import io.chapar.config.Settings;
import io.chapar.config.SiteProfiles;
import io.chapar.fetch.GuardedClient;
import io.chapar.ledger.Ledger;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.ProcessorEndpoint;

/**
 * The operator's own routes from a page on ({@code direct:page} and what it sends to), over
 * recorded pages: no ledger is opened, and nothing is asked over a network.
 */
public final class Replay implements AutoCloseable {
  private final CamelContext context = new DefaultCamelContext();
  private final GuardedClient client;
  private final ProducerTemplate pages;
  private final AtomicReference<Report> report = new AtomicReference<>();

  /**
   * @throws io.chapar.config.InvalidConfiguration when the configuration has faults
   */
  public Replay(Home home) {
    RouteCheck.check(home, Map.of()).orThrow();
    Placeholders placeholders = new Placeholders(home, Map.of());
    placeholders.configure(context);
    Settings settings = placeholders.settings(context);
    client = new GuardedClient(settings.fetch());
    Steps.of(
            settings,
            new Profiles(SiteProfiles.read(home)),
            client,
            new LedgerRobots(Replay::noLedger))
        .forEach(context.getRegistry()::bind);
    Components components = new Components(context);
    components.kamelets(home);
    components.quiet();
    context.addComponent(
        "ledger", to(exchange -> report.set(exchange.getMessage().getBody(Report.class))));
    for (String scheme : new String[] {"http", "https", "jms", "file"}) {
      context.addComponent(scheme, to(exchange -> {}));
    }
    start(RouteSet.of(new EditedFiles(home, settings.feeds()).texts()));
    pages = context.createProducerTemplate();
  }

  private static Ledger noLedger() {
    throw new IllegalStateException("a replay has no ledger");
  }

  private static DefaultComponent to(Processor processor) {
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

  private void start(RouteSet all) {
    try {
      context.start();
      new RunningRoutes(context, RouteSet.of(Map.of())).become(all.internal());
    } catch (Exception e) {
      throw new PermanentFailure("the routes cannot be replayed: " + e.getMessage(), e);
    }
  }

  /** The report that the routes make of a page; empty when they leave it out. */
  public Optional<Report> report(FetchedPage page) {
    report.set(null);
    Exception failure =
        pages.send("direct:page", exchange -> exchange.getMessage().setBody(page)).getException();
    if (failure != null) {
      throw new PermanentFailure(String.valueOf(failure.getMessage()), failure);
    }
    return Optional.ofNullable(report.get());
  }

  @Override
  public void close() {
    context.stop();
    client.close();
  }
}
