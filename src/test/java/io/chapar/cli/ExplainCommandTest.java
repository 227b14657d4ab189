package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Alarm;
import io.chapar.article.Article;
import io.chapar.article.Examples;
import io.chapar.article.FeedItem;
import io.chapar.article.PermanentFailure;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion.Kind;
import io.chapar.article.TemporaryFailure;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.conditions.AlarmRules;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.view.FeedExplanation;
import io.chapar.ledger.view.FeedExplanation.Count;
import io.chapar.ledger.view.Overview.FeedState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest extends PendingWebhook {
  private static final String C = "https://c.example/3";

  /** The report of the dead delivery. */
  private String dead() {
    atHome("deliveries", "dead");
    return said().lines().skip(1).findFirst().orElseThrow().split(" +")[1];
  }

  @Test
  void explainsAReport() {
    String id = dead();
    assertThat(atHome("explain", id)).isZero();
    assertThat(said())
        .contains("Title of https://a.example/", "id " + id, "created", "PENDING FOR")
        .containsPattern("refused +1 +webhook +command-line +the webhook answered 400")
        .containsPattern("webhook +1 +dead");
    assertThat(atHome("explain", "0000")).isEqualTo(1);
    assertThat(complained()).isEqualTo("0000: no report, item, guid or feed is known by this\n");
  }

  @Test
  void saysThatNoDeliveryOfAReportIsPending() {
    String id = dead();
    assertThat(atHome("subscribers", "remove", "webhook", "--yes")).isZero();
    assertThat(atHome("explain", id)).isZero();
    assertThat(said()).contains("no delivery is pending").doesNotContain("PENDING FOR");
  }

  @Test
  void explainsAnAlarm() {
    String id;
    try (Ledger ledger = ledger()) {
      ledger.subscribers().register("mail", Kind.ALARM, null);
      Alarm clock = new Alarm(Alarm.Kind.CLOCK, "here", Instant.EPOCH, "it is behind");
      ledger.alarms().judge(new AlarmRules(Duration.ofMinutes(30), 3), List.of(clock));
      id = ledger.deliveries().lease("mail", 1).get(0).id();
    }
    assertThat(atHome("explain", id)).isZero();
    assertThat(said().lines())
        .startsWith("clock of here", "(an alarm: it is behind; see docs/runbook.md#clock)");
  }

  @Test
  void printsWhereEachFactStandsAndByWhichRule() {
    Article article = Articles.of("fa", "سارا کریمی، وزیر نیرو، گفت: سدها پر است.");
    String id;
    try (Ledger ledger = ledger()) {
      Report report = new FactExtractor().extract(article);
      id = ledger.reports().commit(null, report, null).orElseThrow().id();
    }
    assertThat(atHome("explain", id)).isZero();
    assertThat(said())
        .containsPattern("people +سارا کریمی, وزیر نیرو +0.95 +block 0 0-10 +tagger +سارا کریمی")
        .containsPattern("quotes +سارا کریمی +0.95 +block 0 28-39 +verb-colon +سدها پر است");
  }

  private void addItem(Consumer<Ledger> then) {
    try (Ledger ledger = ledger()) {
      URI address = URI.create("https://c.example/feed");
      Duration hour = Duration.ofHours(1);
      ledger.feeds().watch(List.of(new WatchedFeed("c", address, null, null, hour, hour, 9)));
      ledger.items().add(List.of(item("link:" + C.replace("https:", ""), C)), null);
      then.accept(ledger);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {C, "c.example/3/?utm_source=x", "http://www.c.example/3"})
  void explainsByAddressWhyAnItemIsTriedAgain(String address) {
    addItem(
        ledger ->
            ledger.items().fail(leased(ledger), new TemporaryFailure("server answered 403: " + C)));
    assertThat(atHome("explain", address)).isZero();
    assertThat(said())
        .contains("Title of " + C)
        .containsPattern("WHEN +WHAT +VERSION +SUBSCRIBER +NODE +SET +NOTE\n")
        .containsPattern("c · item failed, attempt 2 of \\d+ is .*: server answered 403: " + C)
        .containsPattern("unread +command-line +server answered 403");
  }

  private static Lease<FeedItem> leased(Ledger ledger) {
    return ledger.items().lease(1).get(0);
  }

  @Test
  void explainsWhyAnItemIsDead() {
    addItem(
        ledger ->
            ledger
                .items()
                .fail(leased(ledger), new PermanentFailure("page is no article (a log-in): " + C)));
    assertThat(atHome("explain", C)).isZero();
    assertThat(said())
        .contains("item dead since", "after 1 attempt: page is no article (a log-in)");
  }

  @Test
  void explainsWhatAnItemWaitsFor() {
    addItem(ledger -> {});
    assertThat(atHome("explain", C)).isZero();
    assertThat(said())
        .contains("item waits for its page to be read", "behind 0 items of c.example");
  }

  @Test
  void explainsThatARouteLeftAnItemOut() {
    addItem(ledger -> ledger.items().done(leased(ledger)));
    assertThat(atHome("explain", C)).isZero();
    assertThat(said()).contains("item filtered: the route left it out at its last visit");
  }

  @Test
  void explainsAFeed() {
    addItem(ledger -> {});
    assertThat(atHome("explain", "c")).isZero();
    assertThat(said())
        .contains("c · watched", "never polled well", "next poll now", "items: 1 waiting")
        .contains("deliveries: 0 pending", "Title of " + C);
  }

  @Test
  void listsAllThatMayBeMeant() {
    addItem(ledger -> ledger.items().add(List.of(item("c", "https://d.example/1")), null));
    assertThat(atHome("explain", "c")).isZero();
    assertThat(said())
        .startsWith("several may be meant; explain one of them:\n")
        .contains("d.example");
  }

  private static FeedItem item(String key, String link) {
    return Examples.item("c", List.of(key), link, "Title of " + link);
  }

  @Test
  void saysWhatIsNearestToAnAddressThatIsNotKnown() {
    addItem(ledger -> {});
    assertThat(atHome("explain", "https://c.example/9")).isEqualTo(1);
    assertThat(complained())
        .startsWith(
            "https://c.example/9: no item has this address; 1 item is of c.example, the last seen ")
        .hasLineCount(1);
  }

  @Test
  void offersTheFeedWhoseNameIsNearest() {
    try (Ledger ledger = ledger()) {
      URI address = URI.create("https://isna.example/feed");
      Duration hour = Duration.ofHours(1);
      ledger.feeds().watch(List.of(new WatchedFeed("isna", address, null, null, hour, hour, 9)));
    }
    assertThat(atHome("explain", "isnna")).isEqualTo(1);
    assertThat(complained())
        .isEqualTo("isnna: no report, item, guid or feed is known by this; it may be isna\n");
  }

  @Test
  void printsOfAnItemWhatItsPageShows() {
    String page = "https://www.isna.ir/news/1402042214275";
    try (Ledger ledger = ledger()) {
      URI address = URI.create("https://www.isna.ir/rss");
      Duration hour = Duration.ofHours(1);
      ledger.feeds().watch(List.of(new WatchedFeed("isna", address, null, null, hour, hour, 9)));
      FeedItem item =
          Examples.item(
              "isna", List.of("link://isna.ir/news/1402042214275"), page, "Title of the article");
      ledger.items().add(List.of(item), null);
      ledger.items().fail(leased(ledger), new TemporaryFailure("server answered 403: " + page));
    }
    String asked = "isna.ir/news/1402042214275?utm_source=telegram";
    assertThat(atHome("explain", asked)).isZero();
    isAsDocumented("bin/chapar explain '" + asked + "'");
  }

  @Test
  void printsOfAFeedWhatItsPageShows() {
    Instant now = Instant.now();
    FeedState feed =
        new FeedState(
            "isna",
            "https://www.isna.ir/rss",
            "www.isna.ir",
            "fa",
            "watched",
            now.minusSeconds(150),
            now.minusSeconds(570),
            now.plusSeconds(210),
            0,
            null,
            "half of the usual 10m between new items",
            "https://www.isna.ir/rss");
    List<Count> items =
        List.of(
            new Count("waiting", 3),
            new Count("retrying", 1),
            new Count("done", 412),
            new Count("dead", 2));
    new FeedExplanationText(new FeedExplanation(feed, List.of(), items, List.of(), 0))
        .print(System.out);
    isAsDocumented("bin/chapar explain isna");
  }

  private void isAsDocumented(String command) {
    List<String> printed = said().lines().filter(line -> !line.isBlank()).toList();
    List<Pattern> documented =
        DocumentedBlock.with("docs/finding.md", "$ " + command).answerTo(command);
    assertThat(documented).hasSizeGreaterThan(4);
    for (int i = 0; i < documented.size(); i++) {
      assertThat(printed.get(i)).matches(documented.get(i));
    }
  }
}
