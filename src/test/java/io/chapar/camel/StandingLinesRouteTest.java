package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that puts the same paragraph into each of its articles, as it does its own text. */
class StandingLinesRouteTest {
  private static final String OFFER =
      "The five things that matter, each day before breakfast, free of charge.";

  private final Map<String, Integer> visits = new ConcurrentHashMap<>();
  private final Map<Integer, String> more = new ConcurrentHashMap<>();
  private HttpServer site;
  private volatile int articles;

  @TempDir private Path folder;
  private LiveNode node;

  @BeforeEach
  void open() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    site.createContext("/", this::answer);
    site.start();
    node = new LiveNode(folder).with("articles.revisit", "3s" + ",3s".repeat(20));
    node.home()
        .write(
            "config/feeds.yaml",
            "defaults: { every: 1s, first: 100 }\nfeeds:\n  - { name: news, address: \"%s\" }\n"
                .formatted(address("/rss")));
  }

  @AfterEach
  void close() {
    node.close();
    site.stop(0);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + site.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean feed = path.equals("/rss");
    boolean article = path.startsWith("/news/");
    String body = feed ? rss() : article ? html(Integer.parseInt(path.substring(6))) : "";
    visits.merge(path, 1, Integer::sum);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", feed ? "text/xml" : "text/html");
    exchange.sendResponseHeaders(
        feed || article ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String rss() {
    return "<rss version=\"2.0\"><channel><title>News</title><link>%s</link>"
            .formatted(address("/"))
        + IntStream.rangeClosed(1, articles)
            .mapToObj(
                i ->
                    "<item><title>Bridge %d opens</title><link>%s</link></item>"
                        .formatted(i, address("/news/" + i)))
            .collect(Collectors.joining())
        + "</channel></rss>";
  }

  private String html(int number) {
    return """
    <html lang="en"><head><title>Bridge %1$d opens</title></head><body><article>
    <h1>Bridge %1$d opens</h1>
    <p>Bridge number %1$d over the river was opened on Monday, %1$d years after it was planned and
    to the joy of the %1$d thousand people who live on its northern bank.</p>
    <p>%2$s</p>
    <p>It cost %1$d million more than the council of district %1$d had been told, its engineer said,
    and will carry %1$d hundred cars an hour.%3$s</p></article></body></html>
    """
        .formatted(number, OFFER, more.getOrDefault(number, ""));
  }

  private void shows(int number) {
    articles = number;
  }

  private JsonNode record(int number) {
    return node.archived("url", address("/news/" + number));
  }

  private static boolean hasOffer(JsonNode record) {
    return record.path("blocks").toString().contains(OFFER);
  }

  private List<Path> versionsOf(JsonNode record) {
    String id = record.path("id").asText();
    return node.archive().values().stream().filter(file -> file.toString().contains(id)).toList();
  }

  @Test
  void standInTheBodyOfTheFirstAndNotOfTheLastAndChangeNoVersion() {
    shows(4);
    node.start();
    JsonNode first = record(1);
    IntStream.rangeClosed(2, 4).forEach(this::record);
    assertThat(hasOffer(first)).isTrue();
    shows(5);
    JsonNode last = record(5);
    assertThat(hasOffer(last)).isFalse();
    JsonNode why = last.path("provenance").path("standing");
    assertThat(why.path("rule").asText()).isEqualTo("seen-on-other-pages");
    assertThat(why.path("evidence").asText()).contains("on 4 others", OFFER);
    assertThat(node.explain(last.path("id").asText()).provenance()).containsKey("standing");

    String id = first.path("id").asText();
    await().atMost(LiveHome.LONG).until(() -> node.explain(id).toString().contains("unchanged"));
    int before = visits.get("/news/1");
    await().atMost(LiveHome.LONG).until(() -> visits.get("/news/1") > before);
    node.settled("archive");
    assertThat(versionsOf(first)).as("read again, and unchanged").hasSize(1);
  }

  @Test
  void areGoneFromAnArticleThatIsReallyChanged() {
    shows(8);
    node.start();
    IntStream.rangeClosed(1, 8).forEach(this::record);
    JsonNode first = record(1);
    more.put(1, " It was closed again on Tuesday.");
    JsonNode second = node.archived("event", "updated");
    assertThat(second.path("id")).isEqualTo(first.path("id"));
    assertThat(hasOffer(second)).isFalse();
    assertThat(second.toString()).contains("closed again on Tuesday");
  }
}
