package io.chapar.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node whose disk has no byte left, and then has some again. */
class FullDiskTest {
  private static final int FEW_LINES = 10;

  private static final Duration LOOK = Duration.ofMillis(500);

  /**
   * A delivery may fail while the disk is full, and again at a broker that waits 30 s for space:
   * longer than the first waits of the queue's retry list together (1s, 10s, 1m, 5m).
   */
  private static final Duration RETRIES = Duration.ofMinutes(10);

  @TempDir Path folder;
  private NewsServer news;
  private QueueDrain queue;
  private TestHome home;
  private int healthPort;

  @BeforeEach
  void open() throws IOException {
    news = new NewsServer(2, "");
    queue = new QueueDrain();
    healthPort = freePort();
    home =
        TestHome.in(folder, news.feeds())
            .with("QUEUE_PORT", "" + queue.port())
            .with("ADMIN_PORT", "" + healthPort);
  }

  @AfterEach
  void close() {
    news.close();
  }

  @Test
  void losesNothingWhenLedgerAndBrokerHaveNoSpace() throws Exception {
    fillAndFree(folder.resolve("data"), 300);
  }

  @Test
  void losesNothingWhenTheArchiveHasNoSpace() throws Exception {
    fillAndFree(folder.resolve("archive"), 60);
  }

  private void fillAndFree(Path full, int megabytes) throws Exception {
    try (SmallDisk disk = SmallDisk.at(full, megabytes);
        ChildNode node = ChildNode.run(folder, home.environment())) {
      news.publish(3);
      patiently().until(this::allAreDelivered);
      patiently().until(() -> health() == 200);
      disk.fill();
      patiently().until(() -> health() == 503);
      news.publish(3);
      patiently().until(() -> !said().isEmpty());
      assertThat(node.lives()).isTrue();
      disk.free();
      goesOn(node);
    }
  }

  @Test
  void goesOnWhenTheArchiveIsNoLongerReadOnly() throws Exception {
    try (SmallDisk disk = SmallDisk.at(folder.resolve("archive"), 60);
        ChildNode node = ChildNode.run(folder, home.environment())) {
      patiently().until(() -> health() == 200);
      disk.readOnly();
      news.publish(3);
      patiently().until(() -> health() == 503 && !said().isEmpty());
      disk.writable();
      goesOn(node);
    }
  }

  @Test
  void startsWhenItsDataFolderIsNoLongerReadOnly() throws Exception {
    try (SmallDisk disk = SmallDisk.at(folder.resolve("data"), 300)) {
      disk.readOnly();
      news.publish(3);
      try (ChildNode node = ChildNode.run(folder, home.environment())) {
        patiently().until(() -> health() == 503 && !said().isEmpty());
        disk.writable();
        goesOn(node);
      }
    }
  }

  @Test
  void takesADocumentOnceWhenTheInboxIsNoLongerReadOnly() throws Exception {
    Path inbox = folder.resolve("inbox");
    try (SmallDisk disk = SmallDisk.at(inbox, 60)) {
      Files.writeString(
          inbox.resolve("a.txt"), "The dam was opened.\n\n" + "It rained. ".repeat(40));
      disk.readOnly();
      try (ChildNode node = ChildNode.run(folder, home.environment())) {
        patiently().until(() -> health() == 503 && !said().isEmpty());
        disk.writable();
        patiently().until(() -> Files.exists(inbox.resolve("done/a.txt")));
        goesOn(node);
      }
    }
  }

  private void goesOn(ChildNode node) throws IOException {
    await().atMost(RETRIES).pollInterval(LOOK).until(this::allAreDelivered);
    patiently().until(() -> health() == 200);
    assertThat(node.lives()).isTrue();
    assertThat(said()).hasSizeBetween(1, FEW_LINES);
  }

  private boolean allAreDelivered() throws IOException {
    Set<String> shown = news.shown();
    return shown.size() == news.published()
        && new ArchiveFolder(folder.resolve("archive")).urls().containsAll(shown)
        && queue.urls().containsAll(shown);
  }

  /** The lines of trouble in the log; a trace would be many. */
  private List<String> said() throws IOException {
    return Files.readAllLines(folder.resolve("node.log")).stream()
        .filter(line -> line.matches(".*( ERROR | WARN |^\\sat |Exception).*"))
        .toList();
  }

  private int health() throws InterruptedException {
    URI ready = URI.create("http://127.0.0.1:" + healthPort + "/health/ready");
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
          .statusCode();
    } catch (IOException notUp) {
      return 0;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static ConditionFactory patiently() {
    return await().atMost(Duration.ofMinutes(2)).pollInterval(LOOK);
  }
}
