package io.chapar.camel.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.chapar.camel.LiveNode;
import io.chapar.ledger.view.Overview.FeedState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds, pages and documents that take far longer to read than a node allows. */
class ReadingBoundTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String BOUND = "reading took more than 0.1 s of CPU (";

  /** Seconds of work in less than 10 MB. */
  private static final String PAGE =
      "<html><title>Opened</title><h1>Opened</h1>"
          + "<div>".repeat(390)
          + "<p>The dam was opened on Tuesday after long rains. ".repeat(190_000);

  private static final String FEED =
      "<rss><channel>"
          + "<item><title>Opened</title><link>http://a.example/1</link></item>".repeat(45_000)
          + "</channel></rss>";

  @TempDir Path folder;
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
    node.with("fetch.robots-ignored", "127.0.0.1").with("reading.cpu", "100ms");
  }

  @AfterEach
  void close() {
    node.close();
    publisher.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String item = "<item><title>News</title><link>" + site + "/news/1</link></item>";
    String small = "<rss><channel>" + item + "</channel></rss>";
    String text = path.equals("/feed") ? small : path.equals("/slow-feed") ? FEED : PAGE;
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      boolean feed = path.endsWith("feed");
      exchange.getResponseHeaders().set("Content-Type", feed ? "text/xml" : "text/html");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private void watch(String path) {
    node.home().write("config/feeds.yaml", "feeds: [{name: isna, address: '" + site + path + "'}]");
  }

  @Test
  void endsAnItemDeadAtOnceWithWhatTookHowLongAndWhere() {
    watch("/feed");
    node.start();
    await().atMost(LONG).until(() -> node.deadItems().size() == 1);
    assertThat(node.deadItems().get(0).reason())
        .startsWith(BOUND)
        .endsWith(" s): split-page of " + site + "/news/1");
  }

  @Test
  void failsThePollOfAFeedWhichBacksOff() {
    watch("/slow-feed");
    node.start();
    await().atMost(LONG).until(() -> !reasons().isEmpty());
    assertThat(reasons())
        .allSatisfy(
            reason ->
                assertThat(reason)
                    .startsWith(BOUND)
                    .endsWith(" s): read-feed of " + site + "/slow-feed"));
    FeedState feed = node.feeds().get(0);
    assertThat(feed.failures()).isEqualTo(1);
    assertThat(feed.due()).isAfter(Instant.now().plus(Duration.ofMinutes(1)));
  }

  private List<String> reasons() {
    return node.feeds().stream().map(FeedState::reason).filter(Objects::nonNull).toList();
  }

  @Test
  void putsADocumentAsideWithItsReason() throws IOException {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    Files.writeString(inbox.resolve("slow.html"), PAGE);
    node.start();
    Path reason = inbox.resolve("failed/slow.html.reason");
    await().atMost(LONG).until(() -> Files.exists(reason));
    assertThat(reason).content().startsWith(BOUND).contains("split-page");
  }
}
