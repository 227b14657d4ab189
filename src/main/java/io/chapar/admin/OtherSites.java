package io.chapar.admin;

import io.chapar.config.AdminKnobs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where else an operator looks, as the settings say. */
final class OtherSites {
  private final AdminKnobs settings;

  OtherSites(AdminKnobs settings) {
    this.settings = settings;
  }

  void addTo(Operations operations) {
    operations.get("/api/links", List.of(), (ledger, asked) -> new Elsewhere(settings.grafana()));
  }

  private record Elsewhere(@Nullable String grafana) {}
}
