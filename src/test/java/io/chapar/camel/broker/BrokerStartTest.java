package io.chapar.camel.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.camel.trouble.HealthIssues;
import io.chapar.config.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerStartTest {
  @TempDir Path folder;

  @Test
  void startsABrokerAgainThatHasStoppedByItself() {
    Settings.Queue queue = new Settings.Queue(true, "embedded", "name", "q", "chapar", "secret", 0);
    List<EmbeddedBroker> started = new CopyOnWriteArrayList<>();
    BrokerStart start =
        new BrokerStart(
            () -> {
              started.add(EmbeddedBroker.start(queue, folder, "node"));
              return started.get(started.size() - 1);
            },
            new HealthIssues());
    try (start) {
      start.begin();
      await().atMost(Duration.ofMinutes(1)).until(() -> started.size() == 1);
      started.get(0).close();
      await().atMost(Duration.ofMinutes(1)).until(() -> started.size() == 2);
      assertThat(started.get(1).runs()).isTrue();
    }
    assertThat(started.get(1).runs()).isFalse();
  }
}
