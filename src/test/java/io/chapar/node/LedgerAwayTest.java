package io.chapar.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.ledger.MortalPostgres;
import io.chapar.metrics.Samples;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node whose database dies under it, and comes back. */
class LedgerAwayTest {
  private static final Duration LONG = Duration.ofMinutes(3);

  @TempDir Path folder;

  @Test
  void isAliveButNotReadyUntilItsLedgerIsBack() throws Exception {
    Probe probe = Probe.atFreePort();
    try (MortalPostgres postgres = new MortalPostgres(folder.resolve("postgres"));
        NewsServer news = new NewsServer(1, "");
        ChildNode node = ChildNode.run(folder, home(news, postgres, probe).environment())) {
      news.publish(1);
      await().atMost(LONG).until(() -> probe.status("/health/ready") == 200);
      assertThat(said(probe).value("chapar_ledger_up")).isEqualTo(1);

      postgres.kill();
      await().atMost(LONG).until(() -> probe.status("/health/ready") == 503);
      assertThat(probe.text("/health/ready")).contains("ledger");
      assertThat(probe.status("/health/live")).isEqualTo(200);
      Samples away = said(probe);
      assertThat(away.value("chapar_ledger_up")).isZero();
      assertThat(away.value("chapar_ready")).isZero();
      assertThat(away.has("chapar_work_seconds_count")).isTrue();

      postgres.restart();
      await().atMost(LONG).until(() -> probe.status("/health/ready") == 200);
      await().atMost(LONG).until(() -> said(probe).value("chapar_ledger_up") == 1);
      assertThat(node.lives()).isTrue();
    }
  }

  private TestHome home(NewsServer news, MortalPostgres postgres, Probe probe) throws Exception {
    return TestHome.in(folder, news.feeds())
        .with("LEDGER_URL", postgres.url())
        .with("QUEUE_ENABLED", "false")
        .with("ADMIN_PORT", probe.port());
  }

  private static Samples said(Probe probe) throws InterruptedException {
    return new Samples(probe.text("/metrics"));
  }
}
