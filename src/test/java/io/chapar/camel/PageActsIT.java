package io.chapar.camel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.chapar.article.Alarm;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What people do about alarms, edits and deliveries on the page of a running node. */
class PageActsIT extends BrowsedNode {
  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private Page at(String view) {
    Page page = wide();
    page.evaluate("view => { location.hash = view; }", view);
    assertThat(page.locator("#view[data-shown='" + view.substring(1) + "']")).isVisible();
    return page;
  }

  @Test
  void acknowledgesAndSilencesAnAlarm() {
    node.judge(new Alarm(Alarm.Kind.CLOCK, "node", Instant.now(), "the clock is 9 s fast"));
    Page page = at("#/alarms");
    page.getByLabel("Your name").fill("maryam");
    page.getByText("Keep", exactly()).click();
    Locator alarm = page.locator("#alarm-list > li");
    alarm.getByText("Acknowledge").click();
    assertThat(alarm).containsText("acknowledged by maryam");
    alarm.getByText("Silence 4 h").click();
    assertThat(page.locator("#silence-list")).containsText("silenced by maryam");
    Chromium.shoot(page, "alarms");
    page.locator("#silence-list").getByText("End the silence").click();
    assertThat(page.locator("#silence-list > li")).hasCount(0);
  }

  @Test
  void showsWhatAnEditChangedAndGoesBack() {
    int before = node.edits().size();
    node.home().edit("config/feeds.yaml", "name: isna,", "name: isna, every: 30m,");
    node.edit(before);
    Page page = at("#/edits");
    page.locator("#edit-list").getByText("Differences").click();
    assertThat(page.locator(".differences")).containsText("isna");
    assertThat(page.locator(".differences")).containsText("30m");
    Chromium.shoot(page, "edits");
    page.locator("#start-list").getByText("Roll back to it").first().click();
    assertThat(node.home().read("config/feeds.yaml")).contains("30m");
    page.getByText("Press again: Roll back to it").click();
    await().until(() -> !node.home().read("config/feeds.yaml").contains("30m"));
  }

  @Test
  void countsARangeBeforeItReplaysIt() {
    receiver.answers(Receiver.status(204));
    Page page = at("#/subscriber/webhook");
    page.locator("#replay-form").getByLabel("From").fill("1d");
    page.locator("#replay-form").getByLabel("State").selectOption("dead");
    int before = receiver.calls().size();
    page.getByText("Count", exactly()).click();
    assertThat(page.locator("#replay-counts")).containsText("3 deliveries would be sent again.");
    assertThat(receiver.calls()).hasSize(before);
    Chromium.shoot(page, "replay");
    page.getByText("Send 3 again", exactly()).click();
    await().until(() -> node.subscriber("webhook").dead() == 0);
  }

  @Test
  void findsAReportByItsId() {
    Page page = wide();
    String address = page.locator("#report-list .title").last().getAttribute("href");
    page.locator("#query").fill(address.replaceFirst(".*/", ""));
    page.keyboard().press("Enter");
    assertThat(page.locator("#found-reports .title")).hasCount(1);
    page.locator("#found-reports .title").click();
    assertThat(page.locator("#events")).isVisible();
    assertThat(page.locator(".reader")).isVisible();
  }

  @Test
  void findsAReportByTheAddressOfItsArticle() {
    Page page = wide();
    page.locator("#query").fill("https://isna.example/" + PERSIAN.length());
    page.keyboard().press("Enter");
    assertThat(page.locator("#found-reports .title")).hasText(PERSIAN);
    Chromium.shoot(page, "find");
  }

  @Test
  void saysInOneLineThatThereIsNoSuchFeed() {
    Page page = wide();
    page.evaluate("() => { location.hash = '#/feed/nobody'; }");
    assertThat(page.locator("h1")).containsText("there is no feed \"nobody\"");
    assertThat(chromium.closeWindows()).isNotEmpty().allMatch(one -> one.contains("404"));
  }
}
