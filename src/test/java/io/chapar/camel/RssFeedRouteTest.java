package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.ledger.hosts.HostSlots;
import io.chapar.ledger.view.Overview.FeedState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds that routes poll by camel-rss, from a real server to the archive. */
class RssFeedRouteTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir private Path folder;
  private LiveNode node;
  private NewsSite site;

  @BeforeEach
  void open() throws IOException {
    site = new NewsSite();
    node = new LiveNode(folder);
  }

  @AfterEach
  void close() {
    node.close();
    site.close();
  }

  private LiveNode polling() {
    return node.with("rss-feed.enabled", "true")
        .with("rss-feed.name", "coast")
        .with("rss-feed.address", site.address("/rss"))
        .with("rss-feed.every", "50ms");
  }

  private LiveNode route(String from) {
    return route(from, "- to: { uri: \"ledger:items\" }");
  }

  private LiveNode sendingTo(Receiver receiver) {
    return route(
        "delay: 50, splitEntries: false, exceptionHandler: \"#one-line\"",
        "- setBody: { constant: news }",
        "- to: { uri: \"" + receiver.url() + "\" }");
  }

  private LiveNode route(String from, String... steps) {
    String indent = " ".repeat(8);
    node.home()
        .write(
            "routes/4-own.camel.yaml",
            """
            - route:
                id: own
                description: Mine
                from:
                  uri: rss:%s
                  parameters: { %s }
                  steps:
            """
                    .formatted(site.address("/rss"), from)
                + indent
                + String.join("\n" + indent, steps)
                + "\n");
    return node;
  }

  private void takes(int articles) {
    await().atMost(LONG).until(() -> node.archive().size() == articles);
  }

  @Test
  void bringsTheItemsOfOneFeedToTheArticlesBehindThem() {
    site.shows(3);
    polling().start();
    assertThat(node.archived("url", site.article(2)).path("feed").asText()).isEqualTo("coast");
    takes(3);
  }

  @Test
  void asksOnlyForWhatHasChangedAndTakesEachItemOnce() {
    polling().start();
    node.archived("url", site.article(1));
    await().atMost(LONG).until(() -> site.answers().contains(304));
    site.shows(2);
    node.archived("url", site.article(2));
    assertThat(site.polls().get(0)).doesNotContainKey("If-none-match");
    assertThat(node.archive()).hasSize(2);
  }

  @Test
  void saysWhoAsks() {
    polling().start();
    node.archived("url", site.article(1));
    assertThat(site.polls().get(0).getFirst("User-Agent")).startsWith("Chapar/");
  }

  @Test
  void takesTheNewestAloneAtFirstSight() {
    site.shows(30);
    polling().start();
    takes(20);
    site.shows(31);
    node.archived("url", site.article(31));
    assertThat(node.archive()).hasSize(21);
  }

  @Test
  void goesOnAfterAServerThatNeverAnswered() {
    site.silentFor(1);
    polling().with("fetch.response-timeout", "300ms").with("fetch.total-timeout", "500ms").start();
    node.archived("url", site.article(1));
    assertThat(site.polls()).hasSizeGreaterThan(1);
  }

  @Test
  void isShownWithWhatItsLastPollCameTo() {
    polling().start();
    node.archived("url", site.article(1));
    site.close();
    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(node.feeds())
                    .filteredOn(feed -> feed.name().equals("coast"))
                    .singleElement()
                    .extracting(FeedState::reason, InstanceOfAssertFactories.STRING)
                    .contains(site.address("/rss")));
  }

  @Test
  void asksInItsHostsTurnAndWaitsForIt() {
    HostSlots.Turn turn = inTurnOf(polling().start());
    int polls = site.polls().size();
    site.shows(2);
    assertThat(node.turns().take(URI.create(site.address("/")))).isEmpty();
    assertThat(site.polls()).hasSize(polls);
    turn.end(Duration.ZERO);
    node.archived("url", site.article(2));
  }

  private HostSlots.Turn inTurnOf(LiveNode running) {
    return await()
        .atMost(LONG)
        .until(() -> running.turns().take(URI.create(site.address("/"))), Optional::isPresent)
        .orElseThrow();
  }

  @Test
  void startsAnyRouteWithTheDefaultsOfCamel() {
    site.shows(3);
    route("delay: 60000").start();
    assertThat(node.archived("url", site.article(3)).path("feed").asText()).isEqualTo("own");
    takes(3);
  }

  @Test
  void givesAgainWhatTheRouteDidNotTakeHoweverLongTheFeedStaysFresh() throws IOException {
    site.staysFresh(Duration.ofHours(1));
    try (Receiver receiver = new Receiver().answers(Receiver.status(503), Receiver.status(204))) {
      sendingTo(receiver).with("http.private-hosts", "127.0.0.1").start();
      await().atMost(LONG).untilAsserted(() -> assertThat(receiver.calls()).hasSize(2));
    }
  }

  @Test
  void givesTheRouteOfTheKameletEachAnswerOnce() throws IOException {
    try (Receiver receiver = new Receiver()) {
      node.home()
          .write(
              "routes/4-own.camel.yaml",
              """
              - route:
                  id: own
                  description: Mine
                  from:
                    uri: kamelet:rss-feed
                    parameters: { name: coast, address: "%s", every: 50ms }
                    steps:
                      - setBody: { constant: news }
                      - to: { uri: "%s" }
              """
                  .formatted(site.address("/rss"), receiver.url()));
      node.with("http.private-hosts", "127.0.0.1").start();
      await().atMost(LONG).until(() -> site.answers().contains(304));
      assertThat(receiver.calls()).hasSize(1);
    }
  }

  @Test
  void givesTheEntriesBehindOneThatSaysNothing() {
    site.showsFirst("<item/><item><title> </title></item>").shows(2);
    route("delay: 60000").start();
    takes(2);
  }

  @Test
  void takesEntriesThatShareALinkForTwoWhereTheyComeOneByOneToo() {
    String entry = "<item><title>%1$s</title><link>%2$s</link><guid>%1$s</guid></item>";
    String first = entry.formatted("one", site.article(77));
    site.showsFirst(first + entry.formatted("two", site.article(77)));
    route("delay: 60000").start();
    takes(3);
  }

  @Test
  void knowsAnArticleThatTheWatchListBroughtToo() {
    node.home()
        .write(
            "config/feeds.yaml",
            "feeds: [{ name: watched, address: \"%s\", every: 1s }]\n"
                .formatted(site.address("/rss")));
    polling().start();
    await().atMost(LONG).until(() -> site.answers().contains(304) && site.polls().size() > 3);
    node.archived("url", site.article(1));
    node.settled("archive");
    assertThat(node.archive()).hasSize(1);
  }

  @Test
  void refusesPrivateAddressesThatAreNotAllowed() {
    polling().with("fetch.private-hosts", "").start();
    site.shows(2);
    node.report("https://a.example/1");
    node.archived("url", "https://a.example/1");
    assertThat(site.polls()).isEmpty();
  }
}
