package io.chapar.camel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One article on the page of a running node: polled, read again, compared, and its publisher. */
class PageArticleIT extends BrowsedNode {
  private static final double PATIENCE = 60_000;

  private NewsSite site;
  private Page page;

  @BeforeEach
  void watch() throws IOException {
    site = new NewsSite().shows(0);
    node.home()
        .write(
            "config/feeds.yaml",
            "feeds:\n  - { name: gilan, address: \"%s\", every: 24h }\n"
                .formatted(site.address("/rss")));
    await().until(() -> !site.answers().isEmpty());
    page = open(1280, 900, ColorScheme.LIGHT);
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  private void at(String view) {
    page.evaluate("view => { location.hash = view; }", view);
  }

  private void press(String label) {
    page.getByText(label, new Page.GetByTextOptions().setExact(true)).click();
  }

  private static LocatorAssertions.ContainsTextOptions patiently() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
  }

  /** Of the feed that is polled once a day, by the button. */
  private void poll() {
    site.shows(1);
    at("#/feed/gilan");
    press("Poll now");
    assertThat(page.locator("#report-list")).containsText("خبر ۱", patiently());
  }

  @Test
  void pollsAFeedThatIsNotDue() {
    poll();
    assertThat(page.locator(".polls tbody tr")).hasCount(2);
    Chromium.shoot(page, "feed-polled");
  }

  @Test
  void readsAnArticleAgainAndComparesItsVersions() {
    poll();
    page.locator("#report-list .title").first().click();
    assertThat(page.locator("#versions li")).hasCount(1);
    site.endsArticles("و سخنگوی راه‌آهن آن را برای همه خواند.");
    press("Read again");
    assertThat(page.locator("#said")).containsText("It is read again");
    Locator compared = page.locator(".compare");
    assertThat(compared.locator("ins")).containsText("سخنگوی", patiently());
    assertThat(compared.locator("del")).containsText("مدیر");
    assertThat(page.locator("#versions li")).hasCount(2);
    Chromium.shoot(page, "versions");
    page.locator("#versions li a").last().click();
    assertThat(page.locator(".reader")).containsText("مدیر راه‌آهن");
    page.locator("#versions li a").first().click();
    assertThat(page.locator(".reader")).containsText("سخنگوی راه‌آهن");
  }

  @Test
  void showsWhichFieldsAPublisherGives() {
    poll();
    at("#/publisher/" + URI.create(site.address("/")).getAuthority());
    Locator title =
        page.locator(".shares tbody tr")
            .filter(new Locator.FilterOptions().setHas(page.locator("th:text-is('Title')")));
    assertThat(title).containsText("100", patiently());
    assertThat(page.locator("#report-list")).containsText("خبر ۱");
    Chromium.shoot(page, "publisher");
  }
}
