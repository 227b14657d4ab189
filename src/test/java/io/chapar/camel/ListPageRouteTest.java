package io.chapar.camel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.chapar.ledger.view.Overview.FeedState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page without a feed under a node that runs. */
class ListPageRouteTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir private Path folder;
  private LiveNode node;
  private NewsSite articles;
  private HttpServer lists;
  private final List<String> accepted = new CopyOnWriteArrayList<>();
  private final List<Integer> answers = new CopyOnWriteArrayList<>();
  private volatile int newest = 1;

  @BeforeEach
  void open() throws IOException {
    articles = new NewsSite();
    lists = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
    lists.createContext("/latest", this::list);
    lists.start();
    node = new LiveNode(folder);
  }

  @AfterEach
  void close() {
    node.close();
    articles.close();
    lists.stop(0);
  }

  private void list(HttpExchange exchange) throws IOException {
    accepted.add(exchange.getRequestHeaders().getFirst("Accept"));
    String tag = "\"" + newest + "\"";
    boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    byte[] page = same ? new byte[0] : html().getBytes(UTF_8);
    exchange.getResponseHeaders().set("ETag", tag);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    answers.add(same ? 304 : 200);
    exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : page.length);
    exchange.getResponseBody().write(page);
    exchange.close();
  }

  private String html() {
    StringBuilder links = new StringBuilder();
    for (int n = newest; n > 0; n--) {
      links.append("<h2><a href=\"%s\">خبر %d</a></h2>".formatted(articles.article(n), n));
    }
    return "<!DOCTYPE html><html lang=fa><title>تازه‌ها</title><a href=\""
        + articles.article(99)
        + "\">About</a><main>"
        + links
        + "</main></html>";
  }

  private void watch(String settings) {
    String address = "http://127.0.0.1:" + lists.getAddress().getPort() + "/latest";
    node.home()
        .write(
            "config/feeds.yaml",
            "feeds:\n  - { name: town, address: \"%s\", every: 1s, %s }\n"
                .formatted(address, settings));
  }

  @Test
  void readsTheArticlesThatTheListNamesAndThoseThatComeLater() {
    watch("select: main h2 a");
    node.start();
    node.archived("url", articles.article(1));
    await().atMost(LONG).until(() -> answers.contains(304));
    newest = 2;
    node.archived("url", articles.article(2));
    assertThat(node.archive()).hasSize(2);
    assertThat(accepted).allSatisfy(each -> assertThat(each).startsWith("text/html"));
  }

  @Test
  void takesTheFirstLinksOfThePageAtItsFirstPoll() {
    newest = 5;
    watch("first: 2, select: main h2 a");
    node.start();
    node.archived("url", articles.article(5));
    node.archived("url", articles.article(4));
    newest = 6;
    node.archived("url", articles.article(6));
    assertThat(node.archive()).hasSize(3);
  }

  @Test
  void failsThePollWithTheReasonWhenNoLinkMatchesUntilTheSelectorIsMended() {
    watch("select: article h3 a");
    node.start();
    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(node.feeds())
                    .extracting(FeedState::reason)
                    .singleElement()
                    .asString()
                    .contains("no link that matches \"article h3 a\" (2 links in all)"));
    watch("select: main h2 a");
    node.archived("url", articles.article(1));
  }
}
