package io.chapar.camel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The watch list on the page of a running node: thousands of feeds, and what is done to one. */
class PageFeedsIT extends BrowsedNode {
  private static final int FEEDS = 5000;

  private static void feed(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String site =
        "<html><head><title>Kiosk</title><link rel='alternate' type='application/rss+xml'"
            + " href='/feed.xml'></head><body>Kiosk</body></html>";
    String feed =
        "<rss version='2.0'><channel><title>Kiosk</title><item><title>A kiosk opens</title>"
            + "<link>http://127.0.0.1/kiosk</link></item></channel></rss>";
    boolean isFeed = path.endsWith(".xml");
    byte[] body = (isFeed ? feed : site).getBytes(UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", isFeed ? "application/rss+xml" : "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static String title(int feed) {
    return feed == 4242 ? "روزنامهٔ کاروان" : feed % 2 == 0 ? "روزنامهٔ" : "Gazette";
  }

  private void watch(Receiver server, int count) {
    StringBuilder feeds = new StringBuilder("feeds:\n");
    for (int i = 0; i < count; i++) {
      feeds.append(
          "  - { name: feed-%04d, title: \"%s %d\", address: \"%s/%d.xml\", every: 24h }\n"
              .formatted(i, title(i), i, server.url(), i));
    }
    node.home().write("config/feeds.yaml", feeds.toString());
  }

  /**
   * While the node polls all of them for the first time, when it may answer 503 once. Timings are
   * printed, as they are of the machine.
   */
  @Test
  void findsOneOfFiveThousandFeeds() throws IOException {
    try (Receiver server = new Receiver().answers(PageFeedsIT::feed)) {
      watch(server, FEEDS);
      await().atMost(Duration.ofMinutes(3)).until(() -> node.feeds().size() >= FEEDS);
      Page page = open(1280, 900, ColorScheme.LIGHT);
      Object paint =
          page.evaluate(
              "() => performance.getEntriesByName('first-contentful-paint')[0].startTime");
      long listed =
          millis(
              () -> {
                page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("Feeds").setExact(true))
                    .first()
                    .click();
                assertThat(page.locator("#feed-list > li")).hasCount(40);
              });
      assertThat(page.locator("#feed-total")).hasText("5,000");
      long found =
          millis(
              () -> {
                page.getByLabel("Search").fill("روزنامه كاروان");
                assertThat(page.locator("#feed-total")).hasText("1");
              });
      assertThat(page.locator("#feed-list")).containsText("feed-4242");
      System.out.printf(
          "5,000 feeds: first paint %s ms, list after %d ms, search after %d ms%n",
          paint, listed, found);
      Chromium.shoot(page, "feeds-5000-search");
      page.getByLabel("Search").fill("");
      assertThat(page.locator("#feed-list > li")).hasCount(40);
      Chromium.shoot(page, "feeds-5000");
      assertThat(chromium.closeWindows()).allMatch(one -> one.contains("503"));
    }
  }

  private static long millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static void pageWithoutAFeed(HttpExchange exchange) throws IOException {
    boolean isList = exchange.getRequestURI().getPath().equals("/latest");
    byte[] body =
        "<html><title>Latest</title><main><h2><a href='/news/1'>Trams run</a></h2></main></html>"
            .getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(isList ? 200 : 404, body.length);
    exchange.getResponseBody().write(body);
  }

  @Test
  void watchesAPageThatHasNoFeedByItsLinks() throws IOException {
    try (Receiver server = new Receiver().answers(PageFeedsIT::pageWithoutAFeed)) {
      Page page = wide();
      page.evaluate("() => { location.hash = '#/feeds'; }");
      page.locator("#new-feed summary").click();
      String address = server.url().replace("/hook", "/latest");
      page.getByLabel("Address of the site, or of the feed").fill(address);
      page.getByText("Find feeds").click();
      Locator list = page.locator("#list-page");
      list.getByLabel("CSS selector of these links").fill("main h2 a");
      list.getByText("Preview").click();
      assertThat(list.locator(".preview")).containsText("Trams run");
      list.getByLabel("Name").fill("trams");
      Chromium.shoot(page, "list-page-add");
      list.getByText("Watch it").click();
      assertThat(page.locator("h1")).containsText("trams");
      assertThat(node.home().read("config/feeds.yaml")).contains("select: \"main h2 a\"");
    }
  }

  @Test
  void addsRenamesAndRemovesAFeed() throws IOException {
    try (Receiver server = new Receiver().answers(PageFeedsIT::feed)) {
      Page page = wide();
      page.evaluate("() => { location.hash = '#/feeds'; }");
      page.locator("#new-feed summary").click();
      page.getByLabel("Address of the site, or of the feed").fill(server.url() + "/");
      page.getByText("Find feeds").click();
      Locator found = page.locator("#found > li");
      assertThat(found).containsText("Kiosk");
      found.getByText("Preview").click();
      assertThat(found.locator(".preview")).containsText("A kiosk opens");
      found.getByLabel("Name").fill("kiosk");
      Chromium.shoot(page, "feed-add");
      found.getByText("Watch it").click();
      assertThat(page.locator("h1")).containsText("kiosk");
      assertThat(node.home().read("config/feeds.yaml")).contains("name: kiosk");

      page.locator("#change summary").click();
      page.locator("#change").getByLabel("Name").fill("bufet");
      page.getByText("Rename", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("h1")).containsText("bufet");
      assertThat(node.home().read("config/feeds.yaml")).contains("bufet").doesNotContain("kiosk,");
      page.locator("#change summary").click();
      page.locator("#change").getByLabel("Interval").fill("45m");
      page.getByText("Set", new Page.GetByTextOptions().setExact(true)).click();
      await().until(() -> node.home().read("config/feeds.yaml").contains("45m"));

      Locator remove = page.getByText("Remove", new Page.GetByTextOptions().setExact(true));
      remove.click();
      assertThat(node.home().read("config/feeds.yaml")).contains("bufet");
      page.getByText("Press again: Remove").click();
      assertThat(page.locator("#feed-total")).isVisible();
      assertThat(node.home().read("config/feeds.yaml")).doesNotContain("bufet");
    }
  }
}
