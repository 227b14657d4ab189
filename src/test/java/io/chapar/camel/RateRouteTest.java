package io.chapar.camel;

import static io.chapar.camel.Receiver.status;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a receiver is asked. */
class RateRouteTest {
  @TempDir Path folder;
  private Receiver receiver;
  private LiveNode node;

  @BeforeEach
  void open() throws IOException {
    receiver = new Receiver();
    node = new LiveNode(folder).withWebhook(receiver.url());
  }

  @AfterEach
  void close() {
    receiver.close();
    node.close();
  }

  private void reports(int count) {
    for (int i = 0; i < count; i++) {
      node.report("https://a.example/" + i);
    }
  }

  /** From a moment to the last call. */
  private long millis(long since) {
    List<Receiver.Call> calls = receiver.calls();
    return NANOSECONDS.toMillis(calls.get(calls.size() - 1).nanos() - since);
  }

  @Test
  void keepsToTheRateWhateverIsDue() {
    node.with("webhook.rate", "10/s").start();
    long start = System.nanoTime();
    reports(20);
    receiver.awaitCalls(20);
    assertThat(millis(start)).as("after the first of 20").isGreaterThan(1_750);
    node.settled("webhook");
    assertThat(receiver.calls()).hasSize(20);
  }

  @Test
  void countsRetriesToo() {
    receiver.answers(status(500));
    node.with("webhook.rate", "2/s").start();
    long start = System.nanoTime();
    reports(1);
    receiver.awaitCalls(5);
    assertThat(millis(start)).isGreaterThan(1_400);
  }

  @Test
  void holdsUpNobodyElseAndLeasesNothingThatIsNotToBeSent() {
    node.with("webhook.rate", "1/h").start();
    reports(3);
    node.settled("archive");
    await().atMost(LiveHome.LONG).until(() -> node.subscriber("webhook").backlog() == 2);
    assertThat(receiver.calls()).hasSize(1);
    assertThat(node.warnings()).isEmpty();
  }

  @Test
  void leavesAReceiverAloneForAsLongAsItAsksWhicheverReportIsDue() {
    receiver.answers(status(429, "Retry-After", "2"), status(204));
    node.start();
    reports(1);
    await().atMost(LiveHome.LONG).until(() -> !node.warnings().isEmpty());
    long first = receiver.calls().get(0).nanos();
    node.report("https://a.example/second");
    node.settled("archive");
    node.settled("webhook");
    assertThat(receiver.calls()).hasSize(3);
    assertThat(receiver.calls().get(1).nanos() - first).isGreaterThan(MILLISECONDS.toNanos(1_900));
  }
}
