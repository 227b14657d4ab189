package io.chapar.cli.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.cli.Terminal;
import io.chapar.config.file.Home;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.feeds.WatchedFeed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedsCommandTest extends Terminal {
  private static final String TEXT =
      "Lənkərançayın üzərində uzunluğu 86 metr olan taxta piyada körpüsü istifadəyə verilib və"
          + " açılışda kənd sakinləri iştirak ediblər.";

  private Path list;
  private HttpServer site;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(folder.resolve("config"));
    list = folder.resolve("config/feeds.yaml");
    Files.writeString(
        list, "# mine\nfeeds:\n  - { name: a, address: \"https://a.example/rss\" }\n");
    Files.writeString(
        folder.resolve("config/application.properties"),
        "fetch.private-hosts = 127.0.0.1\nfetch.host-delay = 1ms\n");
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
    site.start();
  }

  @AfterEach
  void close() {
    site.stop(0);
  }

  private String page(String path, String type, String body) {
    site.createContext(
        path,
        exchange -> {
          boolean here = exchange.getRequestURI().getPath().equals(path);
          byte[] bytes = body.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(here ? 200 : 404, here ? bytes.length : -1);
          exchange.getResponseBody().write(here ? bytes : new byte[0]);
          exchange.close();
        });
    return "http://127.0.0.1:" + site.getAddress().getPort() + path;
  }

  private String rss() {
    return page(
        "/rss",
        "application/rss+xml",
        "<rss version=\"2.0\"><channel><title>Təzə</title><ttl>60</ttl><item><title>Bir</title>"
            + "<link>"
            + page(
                "/1", "text/html", "<html><body><article><h1>Bir</h1><p>" + TEXT + "</p></article>")
            + "</link><pubDate>Tue, 24 Nov 2026 09:05:00 +0400</pubDate></item></channel></rss>");
  }

  @Test
  void listsWhatNoNodeHasTakenUpYet() {
    assertThat(atHome("feeds", "list")).isZero();
    assertThat(said().lines()).hasSize(2).last().asString().matches("a +new +0");
  }

  /** A moment that has been is no next one. */
  @Test
  void saysOfOneThatWaitsForItsHostOrANodeHowLateItIs() {
    try (Ledger ledger = Ledger.open(Placeholders.alone(new Home(folder)).ledger())) {
      URI address = URI.create("https://a.example/rss");
      Duration hour = Duration.ofHours(1);
      ledger.feeds().watch(List.of(new WatchedFeed("a", address, null, null, hour, hour, 20)));
    }
    assertThat(atHome("feeds", "list")).isZero();
    assertThat(said().lines()).hasSize(2).last().asString().matches("a +watched +late \\d+s +0");
    assertThat(atHome("feeds", "poll", "a")).isZero();
    assertThat(said())
        .isEqualTo("a is due now; a node that runs on this ledger polls it (chapar run)\n");
  }

  @Test
  void saysThatNothingIsWatched() throws IOException {
    Files.writeString(list, "feeds: []\n");
    assertThat(atHome("feeds", "list")).isZero();
    assertThat(said()).startsWith("no feed is watched");
  }

  /** Under systemd they are root's, and who looks at a feed is not. */
  @Test
  void asksAFeedWithoutTheSecretsOfTheNode() throws IOException {
    Files.writeString(
        folder.resolve("config/application.properties"),
        "fetch.private-hosts = 127.0.0.1\nfetch.total-timeout = 2m\nledger.lease = 5m\n"
            + "webhook.enabled = true\nwebhook.secret = {{env:NO_SUCH_SECRET}}\n"
            + "admin.token = {{secretfile:none}}\n");
    assertThat(atHome("feeds", "test", rss())).isZero();
    assertThat(atHome("feeds", "export")).isZero();
  }

  @Test
  void findsTheFeedThatAPageDeclares() {
    rss();
    String page = page("/", "text/html", "<link rel=alternate type=application/rss+xml href=/rss>");
    assertThat(atHome("feeds", "find", page)).isZero();
    assertThat(said().lines())
        .hasSize(2)
        .last()
        .asString()
        .matches("http://.*/rss +RSS20 +1 .*Təzə");
    assertThat(complained()).startsWith("asks " + page);
  }

  @Test
  void findsTheFeedOfAUsualPlace() {
    rss();
    assertThat(atHome("feeds", "find", page("/", "text/html", "<p>Nothing"))).isZero();
    assertThat(said()).contains("/rss");
  }

  @Test
  void failsWhereThereIsNoFeed() {
    assertThat(atHome("feeds", "find", page("/", "text/html", "<p>Nothing"))).isEqualTo(1);
    assertThat(complained()).contains("\nno feed was found: http://127.0.0.1");
  }

  @Test
  void testsAFeedAndStoresNothing() {
    assertThat(atHome("feeds", "test", rss())).isZero();
    assertThat(said())
        .contains("title      Təzə\n")
        .contains("items      1: 1 with a page, 1 with a date, 0 with a whole text\n")
        .contains("next poll  not before 1h; ttl is 1h\n")
        .contains("2026-11-24T09:05:00+04:00  Bir\n");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void testsAFeedOfTheWatchListByItsName() throws IOException {
    Files.writeString(list, "feeds: [{ name: mine, address: \"%s\" }]\n".formatted(rss()));
    assertThat(atHome("feeds", "test", "mine")).isZero();
    assertThat(said()).contains("title      Təzə\n");
  }

  private void watchThree(String rules) throws IOException {
    String items =
        "<item><title>Oil up</title><link>https://a.example/1</link></item>"
            + "<item><title>Oil down</title><link>https://a.example/sport/2</link></item>"
            + "<item><title>Rain</title><link>https://a.example/3</link></item>";
    String feed = "<rss version=\"2.0\"><channel>" + items + "</channel></rss>";
    String address = page("/three", "text/xml", feed);
    Files.writeString(
        list, "feeds: [{ name: mine, address: \"%s\", %s }]\n".formatted(address, rules));
  }

  @Test
  void saysWhichItemsTheRulesOfTheFeedLeaveOut() throws IOException {
    watchThree("keep: { title: oil }, block: { link: /sport/ }");
    assertThat(atHome("feeds", "test", "mine")).isZero();
    assertThat(said())
        .contains("at first   1 of them would be read, 2 are left out by rules\n")
        .contains("Oil up\n    https://a.example/1\nno date")
        .contains("    https://a.example/sport/2\n    left out: block link \"/sport/\"\n")
        .contains("    https://a.example/3\n    left out: no word of keep fits\n");
  }

  @Test
  void saysOfItemsThatAreTakenHowManyAFirstPollReads() throws IOException {
    watchThree("first: 1, block: { title: rain }");
    assertThat(atHome("feeds", "test", "mine")).isZero();
    assertThat(said()).contains("at first   1 of them would be read, 1 is left out by rules\n");
  }

  @Test
  void leavesNothingOutOfAFeedThatIsTestedByItsAddress() throws IOException {
    watchThree("keep: { title: oil }");
    String address = "http://127.0.0.1:" + site.getAddress().getPort() + "/three";
    assertThat(atHome("feeds", "test", address)).isZero();
    assertThat(said()).contains("at first   3 of them would be read\n");
  }

  @Test
  void readsNoArticleThatARuleLeavesOut() throws IOException {
    watchThree("keep: { title: tea }");
    assertThat(atHome("feeds", "test", "mine", "--read")).isEqualTo(1);
    assertThat(complained()).contains("no item that would be read has a page: mine\n");
  }

  @Test
  void asksNobodyForANameThatTheWatchListDoesNotKnow() {
    assertThat(atHome("feeds", "test", "b")).isEqualTo(2);
    assertThat(complained())
        .startsWith("no feed of the watch list is named \"b\"; did you mean a?; see chapar feeds");
  }

  @Test
  void readsTheFirstArticleWhenItIsAsked() {
    assertThat(atHome("feeds", "test", rss(), "--read")).isZero();
    assertThat(said()).contains("\"text\" : \"" + TEXT + "\"");
  }

  @Test
  void saysInOneLineWhyAFeedCannotBeRead() {
    assertThat(atHome("feeds", "test", page("/x", "text/html", "<html><title>Log in</title>")))
        .isEqualTo(1);
    assertThat(complained().lines().skip(1))
        .singleElement()
        .asString()
        .startsWith(
            "no feed: a page of HTML, \"Log in\"; select reads a page by its links: http://");
  }

  @Test
  void advisesNoSelectorWhereThePageNamesItsFeed() {
    String link = "<link rel=alternate type=application/rss+xml href=/rss>";
    assertThat(atHome("feeds", "test", page("/x", "text/html", "<html>" + link))).isEqualTo(1);
    assertThat(complained()).contains("/rss: http://").doesNotContain("--select");
  }

  @Test
  void countsOneLinkAsOne() {
    String page = page("/x", "text/html", "<html><a href=/1>One</a>");
    assertThat(atHome("feeds", "test", page, "--select", "h2 a")).isEqualTo(1);
    assertThat(complained()).contains("matches \"h2 a\" (1 link in all): http://");
  }

  @Test
  void takesAnAddressThatIsMeantForAFeedReader() {
    assertThat(atHome("feeds", "test", "feed:" + rss())).isZero();
    assertThat(atHome("feeds", "test", rss().replace("http:", "feed:"))).isZero();
  }

  @Test
  void saysThatAnAddressIsNone() {
    assertThat(atHome("feeds", "find", "x y")).isEqualTo(2);
    assertThat(complained()).startsWith("\"x y\" is no address of the web; see chapar feeds ");
  }

  @Test
  void showsWhenAnItemWasUpdatedThatDoesNotSayWhenItWasPublished() {
    String entry = "<entry><title>e</title><updated>2026-11-24T09:05:00Z</updated></entry>";
    String atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + entry + "</feed>";
    assertThat(atHome("feeds", "test", page("/atom", "application/atom+xml", atom))).isZero();
    assertThat(said())
        .contains("items      1: 0 with a page, 1 with a date, 0 with a whole text\n")
        .contains("2026-11-24T09:05:00Z  e\n");
  }

  @Test
  void findsTheSitemapsOfAnIndex() {
    String news =
        page("/news.xml", "text/xml", "<urlset><url><loc>http://a.example/1</loc></url></urlset>");
    String index = "<sitemapindex><sitemap><loc>" + news + "</loc></sitemap></sitemapindex>";
    assertThat(atHome("feeds", "find", page("/index.xml", "text/xml", index))).isZero();
    assertThat(said()).contains(news + "  SITEMAP");
  }
}
