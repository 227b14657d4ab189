package io.chapar.camel;

import io.chapar.camel.broker.QueueBroker;
import io.chapar.camel.ledger.LedgerComponent;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.camel.trace.Traces;
import io.chapar.camel.trace.Tracing;
import io.chapar.camel.trouble.HealthIssues;
import io.chapar.config.Settings;
import io.chapar.config.file.Home;
import io.chapar.fetch.FeedFetcher;
import io.chapar.fetch.GuardedClient;
import io.chapar.fetch.HttpClients;
import io.chapar.fetch.body.ByteBudget;
import io.chapar.ledger.Ledger;
import io.chapar.metrics.Metrics;
import java.time.Clock;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/**
 * What the routes of a node stand on: its components, with what they share.
 *
 * @param tracing null when nothing is traced
 * @param version of the routes
 */
record Wiring(
    Home home,
    Settings settings,
    Placeholders placeholders,
    Metrics metrics,
    HealthIssues troubles,
    Supplier<Ledger> ledger,
    ByteBudget budget,
    GuardedClient client,
    HttpClients clients,
    QueueBroker broker,
    @Nullable Tracing tracing,
    String version) {

  /** Before its routes are loaded. */
  void into(CamelContext context) {
    placeholders.configure(context);
    placeholders.resolveFolders(context, settings);
    Components components = new Components(context);
    ledger(context, components);
    components.webSub(ledger, settings.webSub().port(), settings.fetch(), budget, troubles);
    components.ingest(settings.fetch(), budget, troubles);
    components.rss(new FeedFetcher(client, Clock.systemUTC()), ledger, budget);
    components.http(clients);
    components.json();
    components.jms(broker.connections());
    broker.addresses().ifPresent(components::queueAddresses);
    components.mqtt();
    components.mail();
    components.kamelets(home);
    components.files();
    components.quiet(troubles.log());
  }

  private void ledger(CamelContext context, Components components) {
    Traces traces = tracing == null ? Traces.OFF : Traces.ON;
    components.ledger(ledger, budget, troubles, metrics, traces);
    LedgerComponent component = context.getComponent("ledger", LedgerComponent.class);
    component.versions().now(version);
    component.hold();
    components.bounded(settings.readingCpu());
    components.timed(metrics);
    if (tracing != null) {
      tracing.addTo(context);
    }
  }
}
