package io.chapar.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.metrics.Samples;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsHandlerTest {
  @TempDir Path folder;

  @Test
  void saysWhatTheLedgerHolds() {
    try (AdminSite site = new AdminSite(folder, AdminSite.LOCAL)) {
      Samples all = new Samples(site.get("/metrics").body());
      assertThat(all.value("chapar_ledger_up")).isEqualTo(1);
      assertThat(all.value("chapar_feeds", "state", "watched")).isEqualTo(2);
      assertThat(all.value("chapar_feeds", "state", "failing")).isEqualTo(1);
      assertThat(all.value("chapar_feed_failures", "feed", "b")).isEqualTo(1);
      assertThat(all.value("chapar_items_dead")).isEqualTo(1);
      assertThat(all.value("chapar_deliveries", "state", "dead")).isEqualTo(1);
      assertThat(all.value("chapar_deliveries", "state", "due")).isEqualTo(1);
      assertThat(all.value("chapar_deliveries", "state", "held")).isZero();
      assertThat(all.value("chapar_feeds_unlisted")).isZero();
      assertThat(all.has("chapar_feed_polled_timestamp_seconds", "feed", "b")).isFalse();
    }
  }

  @Test
  void saysOfEachOfItsOwnMetricsWhatItIs() {
    try (AdminSite site = new AdminSite(folder, AdminSite.LOCAL)) {
      assertThat(site.get("/metrics").body().lines())
          .filteredOn(line -> line.startsWith("# HELP chapar_"))
          .hasSizeGreaterThan(8)
          .allMatch(line -> line.matches("# HELP \\S+ \\S.*"));
    }
  }

  @Test
  void saysThatTheLedgerIsAwayAndNothingOldInItsPlace() {
    try (AdminSite site = new AdminSite(folder, AdminSite.LOCAL)) {
      site.get("/metrics");
      site.ledger.close();
      Samples all = new Samples(site.get("/metrics").body());
      assertThat(all.value("chapar_ledger_up")).isZero();
      assertThat(all.has("chapar_deliveries")).isFalse();
      assertThat(all.has("chapar_feeds")).isFalse();
      assertThat(all.has("jvm_memory_used_bytes")).isTrue();
    }
  }

  @Test
  void saysThatAPersonIsAskedFor() {
    Health warns = new KnownHealth(List.of(), List.of(), List.of("edit: refused"), List.of());
    try (AdminSite site = new AdminSite(folder, AdminSite.LOCAL, warns)) {
      Samples all = new Samples(site.get("/metrics").body());
      assertThat(all.value("chapar_warnings")).isEqualTo(1);
      assertThat(all.value("chapar_ready")).isEqualTo(1);
    }
  }

  @Test
  void saysThatItIsNotReady() {
    Health ill = new KnownHealth(List.of(), List.of("the disk is full"), List.of(), List.of());
    try (AdminSite site = new AdminSite(folder, AdminSite.LOCAL, ill)) {
      assertThat(new Samples(site.get("/metrics").body()).value("chapar_ready")).isZero();
    }
  }
}
