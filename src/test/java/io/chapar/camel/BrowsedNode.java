package io.chapar.camel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.chapar.admin.AdminServer;
import io.chapar.article.Article;
import io.chapar.article.Article.Direction;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.DateTime;
import io.chapar.article.Facts;
import io.chapar.article.Fingerprints;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.article.Report;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A node whose webhook and feed fail, and its page in a real browser. */
abstract class BrowsedNode {
  static final String PERSIAN = "۱۲ هزار نهال بلوط در دامنه‌های زاگرس کاشته شد";
  static final String TURKISH = "İzmir Körfezi'nde ilk elektrikli vapur sefere başladı";
  static final String HOSTILE = "<img src=x onerror=\"document.title='taken'\"> reopens";
  static Chromium chromium;

  @TempDir Path folder;
  Receiver receiver;
  Receiver publisher;
  LiveNode node;
  AdminServer admin;

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
    admin = node.admin();
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

  void report(String feed, String title, String text, String language, Direction direction) {
    URI link = URI.create("https://" + feed + ".example/" + title.length());
    Origin origin = new Origin(feed, link, link, Instant.now(), "00".repeat(32));
    DateTime published =
        DateTime.gregorian(OffsetDateTime.now().minusMinutes(3), DateTime.Precision.MINUTE);
    Metadata metadata =
        Metadata.builder()
            .title(title)
            .summary(text)
            .url(link)
            .published(published)
            .language(language)
            .build();
    List<Block> blocks = List.of(new Block(BlockKind.PARAGRAPH, text, text));
    String script = direction == Direction.RTL ? "Arab" : "Latn";
    Article article = new Article(origin, metadata, language, script, direction, blocks);
    node.context()
        .createProducerTemplate()
        .sendBody("ledger:reports", new Report(article, Facts.NONE, Fingerprints.NONE));
  }

  Page open(int width, int height, ColorScheme scheme) {
    return open(width, height, scheme, 3);
  }

  Page open(int width, int height, ColorScheme scheme, int reports) {
    String address = "http://127.0.0.1:" + admin.port() + "/";
    Page page =
        chromium.open(
            address,
            new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    assertThat(page.locator("#report-list > li")).hasCount(reports);
    return page;
  }

  Page wide() {
    return open(1280, 900, ColorScheme.LIGHT);
  }
}
