package io.chapar.camel;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A node that polls, and to which reports come all the time, as if other nodes made them. */
abstract class LoadedNode {
  static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path folder;
  private final AtomicInteger reports = new AtomicInteger();
  NewsSite site;
  Receiver receiver;
  LiveNode node;
  private Thread load;
  private volatile boolean loading = true;

  @BeforeEach
  void open() throws IOException {
    site = new NewsSite();
    receiver = new Receiver();
    node = new LiveNode(folder).withWebhook(receiver.url());
    node.home().write("config/feeds.yaml", feeds(0));
    node.start();
    node.archived("url", site.article(1));
    load = new Thread(this::load, "load");
    load.start();
  }

  @AfterEach
  void close() {
    loading = false;
    node.close();
    receiver.close();
    site.close();
  }

  String feeds(int n) {
    return "# edit %d\nfeeds:\n  - { name: site, address: \"%s\", every: 1s }\n"
        .formatted(n, site.address("/rss"));
  }

  /** A report now and then, as if other nodes made them. */
  private void load() {
    while (loading) {
      node.report("https://example.org/" + reports.incrementAndGet());
      await().pollDelay(Duration.ofMillis(150)).until(() -> true);
    }
  }

  /** Waits until all has arrived; how much that is. */
  int delivered(int shown) throws InterruptedException {
    loading = false;
    load.join();
    site.shows(shown);
    int all = shown + reports.get();
    await().atMost(LONG).until(() -> archived() == all && hooked() == all);
    return all;
  }

  long archived() {
    return node.archive().keySet().stream().filter(name -> name.endsWith(".json")).count();
  }

  long hooked() {
    return receiver.calls().stream().map(call -> call.header("webhook-id")).distinct().count();
  }

  Map<String, Object> running() {
    return node.routes().stream().collect(Collectors.toMap(id -> id, node::running));
  }
}
