package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped routes at a publisher whose page is missing, or refused, now and then. */
class MissingPageRouteTest {
  @TempDir Path folder;

  private final AtomicInteger asked = new AtomicInteger();
  private IntPredicate missing = time -> false;
  private int status = 404;
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
    node.with("fetch.robots-ignored", "127.0.0.1").with("articles.retry", "50ms,50ms");
  }

  @AfterEach
  void close() {
    node.close();
    publisher.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean feed = exchange.getRequestURI().getPath().equals("/feed");
    boolean found = feed || !missing.test(asked.incrementAndGet());
    String item = "<item><title>News</title><link>" + site + "/news/1</link></item>";
    String text =
        feed
            ? "<rss><channel>" + item + "</channel></rss>"
            : "<html><title>News</title><article><h1>News</h1><p>The dam is full.</p>";
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", feed ? "text/xml" : "text/html");
      exchange.sendResponseHeaders(found ? 200 : status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Test
  void readsAPageThatIsUpAfterItsFeedNamesIt() {
    missing = time -> time == 1;
    node.start();
    assertThat(node.archived("url", site + "/news/1").path("event").asText()).isEqualTo("created");
  }

  @Test
  void endsAnItemDeadWhosePageStaysMissing() {
    missing = time -> true;
    node.start();
    await().atMost(Duration.ofMinutes(1)).until(() -> node.deadItems().size() == 1);
    assertThat(node.deadItems().get(0).reason())
        .isEqualTo("server answered 404: " + site + "/news/1");
    assertThat(asked).hasValue(3);
  }

  @Test
  void readsAPageBehindAWallAgainstRobotsWhenTheWallIsGone() {
    status = 403;
    missing = time -> time <= 2;
    node.start();
    assertThat(node.archived("url", site + "/news/1").path("event").asText()).isEqualTo("created");
    assertThat(node.deadItems()).isEmpty();
  }

  @Test
  void keepsTheReportOfAPageThatIsRefusedFromSomeTimeOn() {
    status = 403;
    missing = time -> time > 1;
    node.with("articles.revisit", "50ms").start();
    await().atMost(Duration.ofMinutes(1)).until(() -> node.deadItems().size() == 1);
    assertThat(node.archived("url", site + "/news/1").path("event").asText()).isEqualTo("created");
    assertThat(asked).hasValue(4);
  }

  @Test
  void withdrawsNoReportForAPageThatIsMissingOnce() {
    missing = time -> time == 2;
    node.with("articles.revisit", "50ms,50ms").start();
    await().atMost(Duration.ofMinutes(1)).until(() -> asked.get() >= 4);
    assertThat(node.archived("url", site + "/news/1").path("event").asText()).isEqualTo("created");
    assertThat(node.deadItems()).isEmpty();
  }

  @Test
  void withdrawsTheReportOfAPageThatStaysMissing() {
    missing = time -> time > 1;
    node.with("articles.revisit", "50ms").start();
    assertThat(node.archived("event", "withdrawn").path("url").asText())
        .isEqualTo(site + "/news/1");
    assertThat(asked).hasValue(4);
    assertThat(node.deadItems()).isEmpty();
  }
}
