package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.chapar.ledger.view.DeadItems;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped routes at a publisher that has a robots.txt. */
class RobotsRouteTest {
  @TempDir Path folder;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer publisher;
  private String site;
  private LiveNode node;

  @BeforeEach
  void open() throws IOException {
    publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    publisher.createContext("/", this::answer);
    publisher.start();
    site = "http://127.0.0.1:" + publisher.getAddress().getPort();
    node = new LiveNode(folder);
    node.home()
        .write("config/feeds.yaml", "feeds:\n  - {name: isna, address: '" + site + "/feed'}\n");
  }

  @AfterEach
  void close() {
    node.close();
    publisher.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    String text =
        switch (path) {
          case "/robots.txt" -> "User-agent: *\nDisallow: /private/\n";
          case "/feed" -> feed();
          default -> "<html><title>News</title><article><h1>News</h1><p>The dam is full.</p>";
        };
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange
          .getResponseHeaders()
          .set("Content-Type", path.equals("/feed") ? "text/xml" : "text/html");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String feed() {
    return "<rss><channel><item><title>Open</title><link>"
        + site
        + "/open/1</link></item><item><title>Closed</title><link>"
        + site
        + "/private/1</link></item></channel></rss>";
  }

  @Test
  void readsRobotsTxtOnceAndEndsAForbiddenItemDeadByName() {
    node.start();
    node.archived("url", site + "/open/1");
    List<DeadItems.One> dead =
        await().atMost(Duration.ofMinutes(1)).until(() -> node.deadItems(), d -> !d.isEmpty());
    assertThat(dead).hasSize(1);
    assertThat(dead.get(0).reason())
        .isEqualTo("robots.txt forbids it (Disallow: /private/): " + site + "/private/1");
    assertThat(asked).containsExactlyInAnyOrder("/feed", "/robots.txt", "/open/1");
  }

  @Test
  void asksOnesOwnPublisherForAnyPage() {
    node.with("fetch.robots-ignored", "127.0.0.1").start();
    node.archived("url", site + "/private/1");
    assertThat(asked).doesNotContain("/robots.txt");
  }
}
