package io.chapar.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node that watches feeds whose items all lie on hosts that never answer, beside feeds that are
 * well. The crash profile takes a thousand such hosts.
 */
class StarvationFaultTest {
  private static final int HOSTS = Integer.getInteger("chapar.dead-hosts", 80);
  private static final int SLOTS = 8;

  /** Half of the slots that hosts have which were never asked or let us wait. */
  private static final int OF_FEED = 2;

  private static final int WAITING = 4;

  @TempDir Path folder;

  private TestHome home(NewsServer news, DeadHosts dead) throws IOException {
    List<String> feeds = new ArrayList<>(dead.feeds());
    feeds.addAll(news.feeds());
    return TestHome.in(folder, feeds)
        .with("FETCH_PRIVATE_HOSTS", "127.0.0.1," + String.join(",", dead.addresses()))
        .with("ARTICLES_CONCURRENT", "" + SLOTS)
        .with("ARTICLES_RETRY", "1s,1s,1s,1s,1s,1s,1s,1s,1s,1s")
        .with("QUEUE_ENABLED", "false")
        .with("LEDGER_LEASE", "10m")
        .with("FETCH_RESPONSE_TIMEOUT", "4m")
        .with("FETCH_TOTAL_TIMEOUT", "4m");
  }

  private static void awaits(ChildNode node, Callable<Boolean> condition) {
    patiently().until(() -> !node.lives() || condition.call());
    assertThat(node.lives()).isTrue();
  }

  private static ConditionFactory patiently() {
    return await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(100));
  }

  private int delivered() {
    return new ArchiveFolder(folder.resolve("archive")).files().size();
  }

  @Test
  void deliversAllOthersWhileTheHostsOfOneFeedHoldTheirPlaces() throws Exception {
    try (NewsServer news = new NewsServer(4, "");
        DeadHosts dead = new DeadHosts(HOSTS, 1);
        ChildNode node = ChildNode.run(folder, home(news, dead).environment())) {
      awaits(node, () -> dead.open() == OF_FEED);
      news.publish(20);
      awaits(node, () -> delivered() == news.published());
      assertThat(dead.mostOpen()).isEqualTo(OF_FEED);
    }
  }

  @Test
  void deliversAllOthersWhileManyFeedsShowDeadHosts() throws Exception {
    try (NewsServer news = new NewsServer(4, "");
        DeadHosts dead = new DeadHosts(HOSTS, 10);
        ChildNode node = ChildNode.run(folder, home(news, dead).environment())) {
      awaits(node, () -> dead.open() == WAITING);
      news.publish(20);
      awaits(node, () -> delivered() == news.published());
      assertThat(dead.mostOpen()).isEqualTo(WAITING);
    }
  }

  @Test
  void asksHostsThatLetItWaitAgainBesideNewOnes() throws Exception {
    try (NewsServer news = new NewsServer(4, "");
        DeadHosts dead = new DeadHosts(HOSTS, 4);
        ChildNode node =
            ChildNode.run(
                folder, home(news, dead).with("FETCH_RESPONSE_TIMEOUT", "300ms").environment())) {
      awaits(node, () -> dead.asked() > 20);
      news.publish(20);
      awaits(node, () -> delivered() == news.published());
      awaits(node, () -> dead.asked() == HOSTS);
      assertThat(dead.mostOpen()).isLessThanOrEqualTo(WAITING);
    }
  }
}
