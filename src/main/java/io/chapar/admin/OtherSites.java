package io.chapar.admin;

import io.chapar.config.AdminSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where else an operator looks, as the settings say. */
final class OtherSites {
  private final AdminSettings settings;

  OtherSites(AdminSettings settings) {
    this.settings = settings;
  }

  void addTo(Operations operations) {
    operations.get("/api/links", List.of(), (ledger, asked) -> new Elsewhere(settings.grafana()));
  }

  private record Elsewhere(@Nullable String grafana) {}
}
