package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.admin.AdminServer;
import io.chapar.metrics.Samples;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node that runs says of itself, held against what happened. */
class MetricsTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final int ARTICLES = 3;

  @TempDir Path folder;
  private NewsSite site;
  private Receiver receiver;
  private LiveNode node;
  private AdminServer admin;

  @BeforeEach
  void run() throws IOException {
    site = new NewsSite().shows(ARTICLES);
    receiver = new Receiver().answers(Receiver.status(503), Receiver.status(204));
    node = new LiveNode(folder).withWebhook(receiver.url());
    node.home()
        .write(
            "config/feeds.yaml",
            "feeds:\n  - { name: rasht, address: \"" + site.address("/rss") + "\" }\n");
    node.start();
    admin = node.admin();
  }

  @AfterEach
  void close() {
    admin.close();
    node.close();
    receiver.close();
    site.close();
  }

  private Samples scrape() throws IOException, InterruptedException {
    URI metrics = URI.create("http://127.0.0.1:" + admin.port() + "/metrics");
    var answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
    return new Samples(answer.body());
  }

  private Samples whenAllIsDelivered() throws Exception {
    await()
        .atMost(LONG)
        .until(
            () -> {
              Samples now = scrape();
              return done(now, "webhook") == ARTICLES && done(now, "archive") == ARTICLES;
            });
    return scrape();
  }

  private static double done(Samples samples, String subscriber) {
    return samples.sum("chapar_work_seconds_count", "subscriber", subscriber, "outcome", "done");
  }

  @Test
  void countsWhatWasPolledReadMadeAndDelivered() throws Exception {
    Samples all = whenAllIsDelivered();
    assertThat(all.value("chapar_reports_total", "feed", "rasht", "event", "created"))
        .isEqualTo(ARTICLES);
    assertThat(all.value("chapar_work_seconds_count", "work", "items", "outcome", "done"))
        .isEqualTo(ARTICLES);
    assertThat(all.sum("chapar_work_seconds_count", "work", "feeds", "outcome", "done"))
        .isGreaterThanOrEqualTo(1);
    assertThat(all.value("chapar_step_seconds_count", "step", "fetch-page"))
        .isEqualTo(all.sum("chapar_work_seconds_count", "work", "items"));
    for (String step : new String[] {"split-page", "normalise-article", "extract-facts"}) {
      assertThat(all.value("chapar_step_seconds_count", "step", step)).as(step).isEqualTo(ARTICLES);
    }
    assertThat(all.value("chapar_step_seconds_count", "step", "ledger:reports"))
        .isEqualTo(ARTICLES);
  }

  @Test
  void countsRetriesAndStartsTheDeadAtZero() throws Exception {
    Samples all = whenAllIsDelivered();
    assertThat(receiver.calls()).hasSize(ARTICLES + 1);
    String[] again = {"work", "reports", "subscriber", "webhook", "outcome", "again"};
    assertThat(all.value("chapar_work_seconds_count", again)).isEqualTo(1);
    String[] dead = {"work", "reports", "subscriber", "webhook", "outcome", "dead"};
    assertThat(all.value("chapar_work_seconds_count", dead)).isZero();
  }

  @Test
  void saysWhichFieldsAreFilled() throws Exception {
    Samples all = whenAllIsDelivered();
    String[] title = {"feed", "rasht", "field", "title"};
    assertThat(all.value("chapar_report_fields_total", title)).isEqualTo(ARTICLES);
    String[] authors = {"feed", "rasht", "field", "bylines"};
    assertThat(all.value("chapar_report_fields_total", authors)).isZero();
  }

  @Test
  void saysHowFreshAFeedIs() throws Exception {
    Instant before = Instant.now().minusSeconds(120);
    Samples all = whenAllIsDelivered();
    for (String name : new String[] {"polled", "item"}) {
      double at = all.value("chapar_feed_" + name + "_timestamp_seconds", "feed", "rasht");
      assertThat(at).isBetween(before.getEpochSecond() * 1.0, Instant.now().getEpochSecond() + 1.0);
    }
    assertThat(all.value("chapar_feed_due_timestamp_seconds", "feed", "rasht"))
        .isGreaterThan(all.value("chapar_feed_polled_timestamp_seconds", "feed", "rasht"));
    assertThat(all.value("chapar_feeds", "state", "watched")).isEqualTo(1);
    assertThat(all.value("chapar_feed_failures", "feed", "rasht")).isZero();
  }

  @Test
  void showsWhatWaitsForASubscriber() throws Exception {
    node.subscribers().pause("webhook");
    whenAllAreIn("archive");
    node.report("https://a.example/1");
    await().atMost(LONG).until(() -> waiting(scrape()) > 0);
    Samples all = scrape();
    assertThat(all.value("chapar_subscriber_active", "subscriber", "webhook")).isZero();
    assertThat(all.value("chapar_subscriber_active", "subscriber", "archive")).isEqualTo(1);
    assertThat(all.has("chapar_delivery_oldest_timestamp_seconds", "subscriber", "webhook"))
        .isTrue();
    node.resume("webhook");
    await().atMost(LONG).until(() -> waiting(scrape()) == 0);
    assertThat(scrape().has("chapar_delivery_oldest_timestamp_seconds", "subscriber", "webhook"))
        .isFalse();
  }

  private void whenAllAreIn(String subscriber) {
    await().atMost(LONG).until(() -> done(scrape(), subscriber) >= ARTICLES);
  }

  private static double waiting(Samples samples) {
    return samples.value("chapar_deliveries", "subscriber", "webhook", "state", "due");
  }

  @Test
  void measuresHowLongAReportWasOwed() throws Exception {
    Samples all = whenAllIsDelivered();
    String[] last = {"subscriber", "webhook", "le", "+Inf"};
    assertThat(all.value("chapar_report_to_delivery_seconds_bucket", last)).isEqualTo(ARTICLES);
    assertThat(all.value("chapar_report_to_delivery_seconds_sum", "subscriber", "webhook"))
        .isBetween(0.1, 120.0);
  }

  @Test
  void goesOnCountingOverAnEdit() throws Exception {
    Samples before = whenAllIsDelivered();
    int edits = node.edits().size();
    node.home().edit("routes/2-articles.camel.yaml", "description: ", "description: Edited, ");
    node.home().edit("routes/3-archive.camel.yaml", "description: ", "description: Edited, ");
    assertThat(node.edit(edits).accepted()).isTrue();
    node.report("https://a.example/1");
    await().atMost(LONG).until(() -> done(scrape(), "archive") == ARTICLES + 1);
    Samples after = scrape();
    for (String name : before.names()) {
      if (name.startsWith("chapar_") && name.matches(".*(_total|_count|_sum|_bucket)")) {
        assertThat(after.sum(name)).as(name).isGreaterThanOrEqualTo(before.sum(name));
      }
    }
  }

  @Test
  void saysWhetherItIsReady() throws Exception {
    Samples all = whenAllIsDelivered();
    assertThat(all.value("chapar_ready")).isEqualTo(1);
    assertThat(all.value("chapar_ledger_up")).isEqualTo(1);
  }
}
