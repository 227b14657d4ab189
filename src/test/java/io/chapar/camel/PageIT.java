package io.chapar.camel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.chapar.admin.AdminServer;
import io.chapar.article.Article;
import io.chapar.article.Article.Direction;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.DateTime;
import io.chapar.article.Facts;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.article.Report;
import io.chapar.config.AdminKnobs;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a running node in a real browser; how it looked is kept in target/screenshots. */
class PageIT {
  private static final String PERSIAN = "۱۲ هزار نهال بلوط در دامنه‌های زاگرس کاشته شد";
  private static final String TURKISH = "İzmir Körfezi'nde ilk elektrikli vapur sefere başladı";
  private static final String HOSTILE = "<img src=x onerror=\"document.title='taken'\"> reopens";
  private static Chromium chromium;

  @TempDir Path folder;
  private Receiver receiver;
  private Receiver publisher;
  private LiveNode node;
  private AdminServer admin;

  @BeforeAll
  static void find() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void end() {
    if (chromium != null) {
      chromium.close();
    }
  }

  /** A webhook that refuses what it gets until it is dead, and a feed that cannot be polled. */
  @BeforeEach
  void run() throws IOException {
    receiver = new Receiver().answers(Receiver.status(503));
    publisher = new Receiver().answers(Receiver.status(503));
    node = new LiveNode(folder).withWebhook(receiver.url());
    node.home().edit("routes/3-webhook.camel.yaml", "retry: 100ms,200ms", "retry: 100ms #");
    node.home()
        .write(
            "config/feeds.yaml",
            "feeds:\n  - { name: isna, address: \"" + publisher.url() + "\" }\n");
    node.start();
    report("isna", PERSIAN, "به گزارش رودبانگ، ۹۰۰ داوطلب نهال‌ها را کاشتند.", "fa", Direction.RTL);
    report("sigircik", TURKISH, "Vapur salı sabahı Karşıyaka'dan kalktı.", "tr", Direction.LTR);
    report("guardian", HOSTILE, "The first cars crossed at six.", "en", Direction.LTR);
    await().until(() -> node.subscriber("webhook").dead() == 3);
    admin = node.admin(AdminKnobs.local(0));
  }

  @AfterEach
  void close() {
    List<String> complaints = chromium.closeWindows();
    admin.close();
    node.close();
    receiver.close();
    publisher.close();
    assertThat(complaints).isEmpty();
  }

  private void report(
      String feed, String title, String text, String language, Direction direction) {
    URI link = URI.create("https://" + feed + ".example/" + title.length());
    Origin origin = new Origin(feed, link, link, Instant.now(), "00".repeat(32));
    DateTime published =
        DateTime.gregorian(OffsetDateTime.now().minusMinutes(3), DateTime.Precision.MINUTE);
    Metadata metadata =
        new Metadata(
            title, text, link, null, null, List.of(), null, published, null, language, null,
            List.of(), List.of(), false, Map.of());
    List<Block> blocks = List.of(new Block(BlockKind.PARAGRAPH, text, text));
    String script = direction == Direction.RTL ? "Arab" : "Latn";
    Article article = new Article(origin, metadata, language, script, direction, blocks);
    node.context()
        .createProducerTemplate()
        .sendBody("ledger:reports", new Report(article, Facts.NONE));
  }

  private Page open(int width, int height, ColorScheme scheme) {
    String address = "http://127.0.0.1:" + admin.port() + "/";
    Page page =
        chromium.open(
            address,
            new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    assertThat(page.locator("#report-list > li")).hasCount(3);
    return page;
  }

  private Page wide() {
    return open(1280, 900, ColorScheme.LIGHT);
  }

  private static Locator subscriber(Page page, String name) {
    return page.locator("#subscriber-list > li")
        .filter(new Locator.FilterOptions().setHas(page.getByText(name, exactly())));
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Locator replay(Page page, String title) {
    return page.getByRole(
        AriaRole.BUTTON,
        new Page.GetByRoleOptions().setName("Replay to webhook: " + title).setExact(true));
  }

  @Test
  void showsWhoFailsAndReplaysADeadReport() {
    Page page = wide();
    assertThat(page.locator("#verdict")).containsText("Webhook is failing.");
    assertThat(subscriber(page, "webhook")).containsText("failing");
    assertThat(subscriber(page, "webhook")).containsText("3 dead");
    assertThat(subscriber(page, "webhook")).containsText("the webhook answered 503");
    assertThat(subscriber(page, "archive")).containsText("active");
    assertThat(page.locator("#feed-list")).containsText("server answered 503");
    Chromium.shoot(page, "failing");

    receiver.answers(Receiver.status(204));
    int before = receiver.calls().size();
    replay(page, PERSIAN).click();
    assertThat(page.locator("#said")).containsText("It is delivered to webhook again");
    assertThat(page.locator("#dead-list > li")).hasCount(2);
    await().until(() -> receiver.calls().size() == before + 1);
    assertThat(new String(receiver.calls().get(before).body(), StandardCharsets.UTF_8))
        .contains(PERSIAN);
    assertThat(subscriber(page, "webhook")).containsText("active");
    Locator report =
        page.locator("#report-list > li").filter(new Locator.FilterOptions().setHasText(PERSIAN));
    report.locator("summary").click();
    assertThat(report.locator(".events")).containsText("replayed to webhook");
    assertThat(report.locator(".events li").last()).containsText("delivered to webhook");
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
  void pausesAndResumesASubscriber() {
    Page page = wide();
    subscriber(page, "archive").getByRole(AriaRole.BUTTON).last().click();
    assertThat(subscriber(page, "archive")).containsText("paused");
    assertThat(node.subscriber("archive").state()).isEqualTo("paused");
    subscriber(page, "archive").getByRole(AriaRole.BUTTON).last().click();
    assertThat(subscriber(page, "archive")).containsText("active");
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
  void readsEachTitleInItsOwnDirection() {
    Page page = wide();
    Locator persian = page.locator("#report-list a").filter(text(PERSIAN));
    Locator turkish = page.locator("#report-list a").filter(text(TURKISH));
    assertThat(persian.evaluate("e => getComputedStyle(e).direction")).isEqualTo("rtl");
    assertThat(turkish.evaluate("e => getComputedStyle(e).direction")).isEqualTo("ltr");
    assertThat(persian).hasAttribute("lang", "fa");
    assertThat(turkish).hasAttribute("lang", "tr");
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void showsHostileTextAsText() {
    Page page = wide();
    assertThat(page.locator("#report-list a").filter(text(HOSTILE))).isVisible();
    assertThat(page.locator("#main img")).hasCount(0);
    assertThat(page).hasTitle("Chapar");
  }

  @Test
  void fitsAPhoneInTheDark() {
    Page page = open(360, 780, ColorScheme.DARK);
    Chromium.shoot(page, "phone-dark");
    Object overflow =
        page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    assertThat(overflow).isEqualTo(0);
  }

  @Test
  void hasNoFaultOfAccessibilityThatAxeFinds() throws IOException {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(360, 1280)) {
        Page page = open(width, 900, scheme);
        page.locator("#report-list summary").first().click();
        assertThat(page.locator(".events li").first()).isVisible();
        Chromium.shoot(
            page, "axe-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width);
        assertThat(axe(page)).as(scheme + " " + width).isEqualTo(List.of());
      }
    }
  }

  /** What is wrong by WCAG 2.1 A and AA. */
  private static Object axe(Page page) throws IOException {
    try (InputStream axe = PageIT.class.getResourceAsStream("/axe.min.js")) {
      page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    return page.evaluate(
        """
        async () => (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',
            'best-practice'] }))
          .violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html + ' ' + n.failureSummary))
        """);
  }

  @Test
  void asksForTheTokenOfItsNode() {
    admin.close();
    String token = "0123456789abcdef";
    admin = node.admin(new AdminKnobs("127.0.0.1", 0, Set.of(), token));
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
