package io.chapar.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gauges whose rows are read all at once; a row that is no longer read is shown no longer. */
final class Gauges {
  private final MeterRegistry registry;
  private final Map<String, MultiGauge> gauges = new HashMap<>();

  Gauges(MeterRegistry registry) {
    this.registry = registry;
  }

  void show(Map<String, List<Row<?>>> rows) {
    rows.keySet().forEach(this::know);
    gauges.forEach((name, gauge) -> gauge.register(rows.getOrDefault(name, List.of()), true));
  }

  private void know(String name) {
    gauges.computeIfAbsent(name, absent -> MultiGauge.builder(name).register(registry));
  }
}
