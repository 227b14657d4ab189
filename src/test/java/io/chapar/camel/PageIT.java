package io.chapar.camel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpExchange;
import io.chapar.article.Article.Direction;
import io.chapar.config.AdminSettings;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people do on the page of a running node; how it looked is kept in target/screenshots. */
class PageIT extends BrowsedNode {
  private static Locator subscriber(Page page, String name) {
    return page.locator("#subscriber-list > li")
        .filter(new Locator.FilterOptions().setHas(page.getByText(name, exactly())));
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Locator replay(Page page, String title) {
    Pattern isolated = Pattern.compile("^Replay to webhook: .?" + title + ".?$");
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(isolated));
  }

  @Test
  void showsWhoFailsAndReplaysADeadReport() {
    Page page = wide();
    assertThat(page.locator("#verdict")).containsText("Webhook is failing.");
    assertThat(subscriber(page, "webhook")).containsText("failing");
    assertThat(subscriber(page, "webhook")).containsText("3 dead");
    assertThat(subscriber(page, "webhook")).containsText("the receiver answered 503");
    assertThat(subscriber(page, "archive")).containsText("active");
    assertThat(page.locator("#feed-list")).containsText("server answered 503");
    Chromium.shoot(page, "failing");

    receiver.answers(Receiver.status(204));
    int before = receiver.calls().size();
    replay(page, PERSIAN).click();
    assertThat(page.locator("#said")).containsText("It is delivered to webhook again");
    assertThat(page.locator("#dead-list > li")).hasCount(2);
    await().until(() -> receiver.calls().size() == before + 1);
    assertThat(new String(receiver.calls().get(before).body(), UTF_8)).contains(PERSIAN);
    assertThat(subscriber(page, "webhook")).containsText("active");
    page.locator("#report-list .title")
        .filter(new Locator.FilterOptions().setHasText(PERSIAN))
        .click();
    assertThat(page.locator("#events")).containsText("replayed → webhook");
    assertThat(page.locator("#events li").last()).containsText("delivered → webhook");
    Chromium.shoot(page, "delivered");
  }

  @Test
  void replaysAllThatIsDeadWhenItIsAskedTwice() {
    Page page = wide();
    receiver.answers(Receiver.status(204));
    page.locator("#dead-all").click();
    assertThat(page.locator("#dead-list > li")).hasCount(3);
    page.locator("#dead-all").click();
    assertThat(page.locator("#dead-none")).isVisible();
    assertThat(subscriber(page, "webhook")).containsText("0 waiting");
  }

  @Test
  void deliversWhatIsHeldBackWhenAPersonSaysThatItIsRight() {
    receiver.answers(Receiver.status(204));
    String words = "The council met again and spoke of the old bridge. ".repeat(20);
    for (int i = 0; i < 70; i++) {
      report("gazette", "Bridge " + "i".repeat(i), words + i, "en", Direction.LTR);
    }
    for (int i = 70; i < 86; i++) {
      report("gazette", "Bridge " + "i".repeat(i), "Take our cookies " + i, "en", Direction.LTR);
    }
    Page page = open(1280, 900, ColorScheme.LIGHT, 8);
    assertThat(page.locator("#held-list > li").first()).containsText("have a short body");
    Chromium.shoot(page, "held");
    String before = page.locator("#held-count").textContent();
    page.locator("#held-list button").first().click();
    assertThat(page.locator("#said")).containsText("It is delivered to");
    assertThat(page.locator("#held-count")).not().hasText(before);
    page.locator("#held-all").click();
    page.locator("#held-all").click();
    assertThat(page.locator("#held")).isHidden();
  }

  @Test
  void pausesAndResumesASubscriber() {
    Page page = wide();
    subscriber(page, "archive").getByRole(AriaRole.BUTTON).last().click();
    assertThat(subscriber(page, "archive")).containsText("paused");
    assertThat(node.subscriber("archive").state()).isEqualTo("paused");
    subscriber(page, "archive").getByRole(AriaRole.BUTTON).last().click();
    assertThat(subscriber(page, "archive")).containsText("active");
  }

  @Test
  void saysThatAnEditIsRefusedAndNotThatTheNodeIsKeptFromItsWork() {
    int before = node.edits().size();
    node.home().write("routes/4-second.camel.yaml", "- root: {}\n");
    node.edit(before);
    Page page = wide();
    assertThat(page.locator("#attention-list")).containsText("the last one is refused");
    assertThat(page.locator("h1")).not().containsText("keeps the node from its work");
  }

  @Test
  void showsTheFeedsThatFailAndAsManyOthersAsAreWanted() throws IOException {
    try (Receiver well = new Receiver().answers(PageIT::emptyFeed)) {
      StringBuilder feeds = new StringBuilder(node.home().read("config/feeds.yaml"));
      for (int i = 0; i < 150; i++) {
        feeds.append("  - { name: a%03d, address: \"%s/%d\" }\n".formatted(i, well.url(), i));
      }
      node.home().write("config/feeds.yaml", feeds.toString());
      await().atMost(LiveHome.LONG).until(() -> well.calls().size() >= 150);
      Page page = wide();
      assertThat(page.locator("#feed-list > li")).hasCount(1);
      assertThat(page.locator("#feed-list")).containsText("isna");
      page.getByText("All 151 feeds").click();
      Locator rows = page.locator("#feed-list > li");
      for (int shown = 40; shown < 151; shown += 40) {
        assertThat(rows).hasCount(shown);
        page.locator(".show-more").click();
      }
      assertThat(rows).hasCount(151);
      assertThat(page.locator(".show-more")).isHidden();
    }
  }

  private static void emptyFeed(HttpExchange exchange) throws IOException {
    byte[] feed = "<rss version='2.0'><channel><title>a</title></channel></rss>".getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
    exchange.sendResponseHeaders(200, feed.length);
    exchange.getResponseBody().write(feed);
  }

  @Test
  void isUsedByTheKeyboardAlone() {
    Page page = wide();
    page.keyboard().press("Tab");
    assertThat(page.getByText("To the content")).isFocused();
    for (int i = 0; i < 60 && !isFocused(replay(page, TURKISH)); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(replay(page, TURKISH)).isFocused();
    assertThat(replay(page, TURKISH).evaluate("e => getComputedStyle(e).outlineStyle"))
        .isEqualTo("solid");
    page.waitForResponse("**/api/overview", () -> {});
    assertThat(replay(page, TURKISH)).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#said")).containsText("It is delivered to webhook again");
  }

  private static boolean isFocused(Locator locator) {
    return (Boolean) locator.evaluate("e => e === document.activeElement");
  }

  @Test
  void asksForTheTokenOfItsNode() {
    admin.close();
    String token = "0123456789abcdef";
    admin = node.admin(new AdminSettings("127.0.0.1", 0, Set.of(), token));
    Page page =
        chromium.open("http://127.0.0.1:" + admin.port() + "/", new Browser.NewContextOptions());
    assertThat(page.locator("#login")).isVisible();
    page.getByLabel("Token of this node").fill(token);
    page.keyboard().press("Enter");
    assertThat(page.locator("#report-list > li")).hasCount(3);
    assertThat(page.locator("#login")).isHidden();
    assertThat(chromium.closeWindows()).isNotEmpty().allMatch(one -> one.contains("401"));
  }
}
