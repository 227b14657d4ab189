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
        absent -> MultiGauge.builder(family.name()).description(family.help()).register(registry));
  }
}
