package io.chapar.metrics;

import io.chapar.ledger.Ledger;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/** All metrics of a node as Prometheus reads them, in its text format 0.0.4. */
public final class Scrape {
  public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  /** So many feeds have series of their own. */
  private static final int FEEDS = 2_000;

  /** Prometheus waits for ten by default. */
  private static final int SECONDS_TO_READ = 3;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Metrics metrics = new Metrics(registry, FEEDS);
  private final Gauges gauges = new Gauges(registry);
  private CompletableFuture<Map<Family, List<Row<?>>>> reading =
      CompletableFuture.completedFuture(LedgerRows.none());
  private boolean bound;

  /** What the node counts into. */
  public Metrics metrics() {
    return metrics;
  }

  /**
   * The text of now. Of a ledger that does not answer within {@value #SECONDS_TO_READ} seconds it
   * says that alone.
   *
   * @param ledger empty while the node does not run yet
   * @param ready whether nothing keeps the node from its work, asked now and at each later call
   * @param warnings how much asks for a person while it does its work, likewise
   */
  public synchronized String text(
      Optional<Ledger> ledger, BooleanSupplier ready, IntSupplier warnings) {
    bind(ready, warnings);
    gauges.show(ledger.map(this::rows).orElseGet(LedgerRows::none));
    return registry.scrape();
  }

  /** One that does not answer is not asked again while it is still asked. */
  private Map<Family, List<Row<?>>> rows(Ledger ledger) {
    if (reading.isDone()) {
      reading =
          CompletableFuture.supplyAsync(() -> LedgerRows.of(ledger, FEEDS), Scrape::run)
              .exceptionally(unread -> LedgerRows.none());
    }
    return reading
        .copy()
        .completeOnTimeout(LedgerRows.none(), SECONDS_TO_READ, TimeUnit.SECONDS)
        .join();
  }

  private static void run(Runnable work) {
    Thread thread = new Thread(work, "metrics");
    thread.setDaemon(true);
    thread.start();
  }

  /** Of the process: not before somebody asks, which spares the start. */
  private void bind(BooleanSupplier ready, IntSupplier warnings) {
    if (bound) {
      return;
    }
    bound = true;
    Gauge.builder("chapar.ready", () -> ready.getAsBoolean() ? 1 : 0)
        .description("1 while nothing keeps the node from its work")
        .register(registry);
    Gauge.builder("chapar.warnings", warnings::getAsInt)
        .description("What asks for a person while the node does its work")
        .register(registry);
    for (MeterBinder binder :
        List.of(
            new JvmMemoryMetrics(),
            new JvmGcMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics(),
            new FileDescriptorMetrics())) {
      binder.bindTo(registry);
    }
  }

  /** Gauges whose rows are read all at once; a row that is no longer read is shown no longer. */
  private static final class Gauges {
    private final MeterRegistry registry;
    private final Map<Family, MultiGauge> gauges = new HashMap<>();

    Gauges(MeterRegistry registry) {
      this.registry = registry;
    }

    void show(Map<Family, List<Row<?>>> rows) {
      rows.keySet().forEach(this::know);
      gauges.forEach((family, gauge) -> gauge.register(rows.getOrDefault(family, List.of()), true));
    }

    private void know(Family family) {
      gauges.computeIfAbsent(
          family,
          absent ->
              MultiGauge.builder(family.name()).description(family.help()).register(registry));
    }
  }
}
