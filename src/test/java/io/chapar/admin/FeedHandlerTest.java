package io.chapar.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpServer;
import io.chapar.admin.AdminSite.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked about feeds by HTTP, and what comes into the watch list. */
class FeedHandlerTest {
  private static final ApiDescription DESCRIPTION = new ApiDescription();
  private static final String RSS =
      """
      <rss version="2.0"><channel><title>Chai</title><ttl>60</ttl><item><title>Tea</title>
      <link>https://tea.example/1</link><pubDate>Tue, 24 Nov 2026 09:05:00 +0400</pubDate></item>
      </channel></rss>
      """;
  private static final String OPML =
      """
      <?xml version="1.0" encoding="windows-1256"?>
      <opml><body><outline text="چای"><outline text="Tea" xmlUrl="https://tea.example/rss"/></outline>
      <outline text="A" xmlUrl="https://a.example/feed"/></body></opml>
      """;

  @TempDir private Path folder;
  private AdminSite site;
  private HttpServer web;

  @BeforeEach
  void open() throws IOException {
    web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
    page("/", "<link rel=alternate type=text/xml href=/rss><link rel=feed href=/none>");
    page("/rss", RSS);
    page("/none", "<p>Nothing here");
    web.start();
    site = new AdminSite(folder, AdminSite.LOCAL);
  }

  @AfterEach
  void close() {
    site.close();
    web.stop(0);
  }

  private void page(String path, String body) {
    web.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(
              exchange.getRequestURI().getPath().equals(path) ? 200 : 404, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private String address(String path) {
    return "http://127.0.0.1:" + web.getAddress().getPort() + path;
  }

  private Reply ask(String what, String name, String value) {
    String body = JsonNodeFactory.instance.objectNode().put(name, value).toString();
    Reply reply = site.post("/api/feeds/" + what, body);
    String status = reply.status() == 200 ? "200" : "default";
    assertThat(DESCRIPTION.faults("POST /api/feeds/" + what, status, reply)).isEmpty();
    return reply;
  }

  private String list() throws IOException {
    return Files.readString(folder.resolve("config/feeds.yaml"));
  }

  @Test
  void findsTheFeedsOfASite() {
    Reply found = ask("find", "page", address("/"));
    assertThat(found.json().get("feeds")).hasSize(1);
    assertThat(found.json().at("/feeds/0/address").asText()).isEqualTo(address("/rss"));
    assertThat(found.json().at("/feeds/0/newest").asText()).isEqualTo("2026-11-24T05:05:00Z");
  }

  @Test
  void pollsAFeedOnceByItsAddressOrItsName() throws IOException {
    Reply by = ask("test", "feed", address("/rss"));
    assertThat(by.json().get("withDate").asInt()).isEqualTo(1);
    assertThat(by.json().get("pauseSeconds").asInt()).isEqualTo(3600);
    assertThat(by.json().at("/newest/0/title").asText()).isEqualTo("Tea");
    Files.writeString(
        folder.resolve("config/feeds.yaml"),
        "feeds: [{ name: mine, address: \"%s\" }]\n".formatted(address("/rss")));
    assertThat(ask("test", "feed", "mine").body()).isEqualTo(by.body());
  }

  @Test
  void saysWhichRuleOfAWatchedFeedLeavesAnItemOut() throws IOException {
    Files.writeString(
        folder.resolve("config/feeds.yaml"),
        "feeds: [{ name: mine, address: \"%s\", block: { title: tea } }]\n"
            .formatted(address("/rss")));
    Reply by = ask("test", "feed", "mine");
    assertThat(by.json().get("first").asInt()).isZero();
    assertThat(by.json().get("leftOut").asInt()).isEqualTo(1);
    assertThat(by.json().at("/newest/0/leftOut").asText()).isEqualTo("block title \"tea\"");
    assertThat(ask("test", "feed", address("/rss")).json().get("leftOut").asInt()).isZero();
  }

  private Reply testBy(String select, String path) {
    Reply reply =
        site.post(
            "/api/feeds/test",
            JsonNodeFactory.instance
                .objectNode()
                .put("feed", address(path))
                .put("select", select)
                .toString());
    String status = reply.status() == 200 ? "200" : "default";
    assertThat(DESCRIPTION.faults("POST /api/feeds/test", status, reply)).isEmpty();
    return reply;
  }

  @Test
  void triesASelectorOfLinksOnAPageWithoutAFeed() {
    page("/latest", "<html><title>Latest</title><h2><a href=/1>One</a></h2><a href=/2>Two</a>");
    Reply by = testBy("h2 a", "/latest");
    assertThat(by.json().get("format").asText()).isEqualTo("list-page");
    assertThat(by.json().get("title").asText()).isEqualTo("Latest");
    assertThat(by.json().get("newest")).hasSize(1);
    assertThat(by.json().at("/newest/0/link").asText()).isEqualTo(address("/1"));
    assertThat(by.json().at("/newest/0/title").asText()).isEqualTo("One");
  }

  @ParameterizedTest
  @CsvSource({
    "h3 a, /none, list page has no link that matches \"h3 a\" (0 links in all)",
    "a, /rss, no list page but a feed (rss20); drop select",
    "a[, /none, select is no CSS selector (",
    "'', /none, select is empty"
  })
  void saysWhatIsWrongWithASelectorOrItsPage(String select, String path, String why) {
    Reply reply = testBy(select, path);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().get("detail").asText()).startsWith(why);
  }

  @Test
  void asksForOnePersonAtATime() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    web.createContext(
        "/slow",
        exchange -> {
          asked.countDown();
          await(answered);
          exchange.sendResponseHeaders(404, -1);
        });
    Thread first = new Thread(() -> ask("test", "feed", address("/slow")));
    first.start();
    asked.await();
    assertThat(ask("find", "page", address("/")).status()).isEqualTo(503);
    answered.countDown();
    first.join();
    assertThat(ask("find", "page", address("/")).status()).isEqualTo(200);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "find, page, /missing, 422, server answered 404",
    "test, feed, /none, 422, no feed: ",
    "test, feed, /missing, 422, server answered 404"
  })
  void saysWhatAnotherServerDoesNotGive(
      String what, String name, String path, int status, String why) {
    Reply reply = ask(what, name, address(path));
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.json().get("detail").asText()).startsWith(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://a.example/rss", "file:///etc/passwd", "x y", "nobody"})
  void asksNobodyForWhatIsNoAddress(String which) {
    assertThat(ask("test", "feed", which).status()).isEqualTo(400);
  }

  @Test
  void asksNoAddressThatTheNodeMayNot() {
    Reply reply = ask("test", "feed", "http://169.254.169.254/latest");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().get("detail").asText()).contains("169.254.169.254");
  }

  @Test
  void addsTheFeedsOfAnOpmlFileOnceItIsMeant() throws IOException {
    String before = list();
    String body = JsonNodeFactory.instance.objectNode().put("opml", OPML).toString();
    String dry = body.replace("{\"opml\"", "{\"dryRun\":true,\"opml\"");
    Reply would = site.post("/api/feeds/import", dry);
    assertThat(would.json().get("added").asBoolean()).isFalse();
    assertThat(list()).isEqualTo(before);
    Reply added = ask("import", "opml", OPML);
    assertThat(added.json().at("/feeds/0/groups/0").asText()).isEqualTo("چای");
    assertThat(added.json().at("/left/0").asText()).startsWith("is watched as a: ");
    assertThat(list()).contains(before.strip(), "https://tea.example/rss");
    String exported = site.get("/api/feeds/export").json().get("opml").asText();
    assertThat(ask("import", "opml", exported).json().get("count").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "en-u-ca-persian", "x-default", "en_US_POSIX"})
  void addsAFeedWhateverLanguageItsOutlineNames(String language) throws IOException {
    String outline = "<outline xmlUrl='https://tea.example/rss' language='" + language + "'/>";
    Reply added = ask("import", "opml", "<opml>" + outline + "</opml>");
    assertThat(added.json().get("count").asInt()).isEqualTo(1);
    assertThat(list()).contains("https://tea.example/rss");
  }

  @Test
  void takesALongListAndNoEndlessOne() {
    StringBuilder outlines = new StringBuilder("<opml>");
    for (int i = 0; i < 3000; i++) {
      outlines.append("<outline xmlUrl='https://h").append(i).append(".example/rss'/>");
    }
    Reply long3 = ask("import", "opml", outlines + "</opml>");
    assertThat(long3.json().get("count").asInt()).isEqualTo(3000);
    assertThat(long3.json().get("feeds")).hasSize(500);
    assertThat(ask("import", "opml", "x".repeat(1_000_001)).status()).isEqualTo(413);
  }

  @Test
  void addsNothingToAListWithFaultsAndSaysWhich() throws IOException {
    Files.writeString(folder.resolve("config/feeds.yaml"), "feeds: [{ nam: a }]\n");
    Reply reply = ask("import", "opml", OPML);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().get("detail").asText())
        .contains("config/feeds.yaml:1  unknown \"nam\"");
  }

  @Test
  void saysThatTheListCannotBeWritten() throws IOException {
    Path list = folder.resolve("config/feeds.yaml");
    Files.createDirectory(list.resolveSibling(".feeds.yaml.new"));
    Files.createFile(list.resolveSibling(".feeds.yaml.new").resolve("full"));
    Reply reply = ask("import", "opml", OPML);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().get("detail").asText())
        .startsWith("config/feeds.yaml cannot be written");
  }
}
