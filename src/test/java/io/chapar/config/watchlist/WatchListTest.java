package io.chapar.config.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.feeds.WatchedFeed.FeedAlarms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchListTest {
  @TempDir Path folder;

  private WatchedFeed read(String defaults, String feed) throws IOException {
    Path file = folder.resolve("feeds.yaml");
    Files.writeString(
        file,
        "defaults: {"
            + defaults
            + "}\nfeeds:\n  - {name: a, address: 'https://a.example'"
            + feed
            + "}\n");
    return WatchList.read(new Home(folder), file).get(0);
  }

  private void pace(String defaults, String feed, String fastest, String slowest)
      throws IOException {
    WatchedFeed read = read(defaults, feed);
    assertThat(read.fastest()).isEqualTo(Duration.parse(fastest));
    assertThat(read.slowest()).isEqualTo(Duration.parse(slowest));
  }

  @Test
  void learnsTheWaitWithinUsualBounds() throws IOException {
    pace("", "", "PT5M", "PT6H");
  }

  @Test
  void takesBoundsFromTheDefaultsAndThenFromTheFeed() throws IOException {
    pace("fastest: 1m, slowest: 1d", "", "PT1M", "PT24H");
    pace("fastest: 1m, slowest: 1d", ", slowest: 2h", "PT1M", "PT2H");
  }

  @Test
  void takesOneIntervalForBothBounds() throws IOException {
    pace("every: 15m", "", "PT15M", "PT15M");
    pace("every: 15m", ", slowest: 2h", "PT15M", "PT2H");
  }

  @Test
  void letsAFeedsOwnIntervalWinOverTheBoundsOfTheDefaults() throws IOException {
    pace("fastest: 5m, slowest: 6h", ", every: 1h", "PT1H", "PT1H");
  }

  @Test
  void watchesAHostWithAnUnderscore() throws IOException {
    Path file = folder.resolve("feeds.yaml");
    Files.writeString(file, "feeds:\n  - {name: a, address: 'https://the_paper.example/rss'}\n");
    assertThat(WatchList.read(new Home(folder), file))
        .singleElement()
        .satisfies(watched -> assertThat(watched.address()).hasPath("/rss"));
  }

  @Test
  void tellsHostsWithAnUnderscoreApart() {
    assertThat(FeedAddress.normal("https://a_b.example/rss"))
        .isEqualTo(FeedAddress.normal("http://A_B.example:80/rss"))
        .isNotEqualTo(FeedAddress.normal("https://a_c.example/rss"));
  }

  @Test
  void refusesAnAddressWithAPasswordAndDoesNotRepeatIt() throws IOException {
    Path file = folder.resolve("feeds.yaml");
    Files.writeString(file, "feeds: [{name: a, address: 'https://me:secret@a.example/rss'}]\n");
    assertThatThrownBy(() -> WatchList.read(new Home(folder), file))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("address carries a user and a password, which are never sent")
        .hasMessageNotContaining("secret");
  }

  @Test
  void refusesBoundsThatAreTheWrongWayRound() {
    assertThatThrownBy(() -> read("fastest: 1d, slowest: 1h", ""))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("fastest is longer than slowest");
  }

  private List<WatchList.Line> lines(String text) throws IOException {
    Path file = folder.resolve("feeds.yaml");
    Files.writeString(file, text);
    return WatchList.lines(new Home(folder), file);
  }

  @Test
  void letsAFeedBeInSeveralGroupsOfWhichALaterOneWins() throws IOException {
    assertThat(
            lines(
                """
                groups:
                  iran: { language: fa, zone: Asia/Tehran, every: 10m }
                  slow: { fastest: 1h, slowest: 1d }
                  economy: {}
                feeds:
                  - { name: a, address: "https://a.example/", groups: [iran, slow, economy] }
                  - { name: b, address: "https://b.example/", groups: iran }
                  - { name: c, address: "https://c.example/", group: economy, groups: [iran] }
                  - { name: d, address: "https://d.example/" }
                """))
        .extracting(
            line -> line.groups() + " " + line.feed().language() + " " + line.feed().slowest())
        .containsExactly(
            "[iran, slow, economy] fa PT24H",
            "[iran] fa PT10M",
            "[economy, iran] fa PT10M",
            "[] null PT6H");
  }

  @Test
  void saysWhichGroupOfAListThereIsNot() {
    assertThatThrownBy(
            () ->
                lines(
                    "groups: { iran: {} }\nfeeds:\n  - name: a\n    address: https://a.example/\n"
                        + "    groups: [iran, irn]\n"))
        .hasMessage("feeds.yaml:5  there is no group \"irn\"; did you mean iran?");
  }

  @Test
  void refusesAGroupThatIsNoName() {
    assertThatThrownBy(
            () ->
                lines(
                    "groups: { iran: {} }\n"
                        + "feeds: [{ name: a, address: \"https://a.example/\", groups: { iran: 1 }"
                        + " }]"))
        .isInstanceOf(InvalidConfiguration.class);
  }

  @Test
  void readsWhatPeopleWantToKnowOfAFeed() throws IOException {
    assertThat(
            lines(
                "feeds:\n  - name: a\n    address: https://a.example/rss\n    title: خبر ‹A›\n"
                    + "    site: https://a.example/\n    description: All of it\n"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.title()).isEqualTo("خبر ‹A›");
              assertThat(line.site()).hasToString("https://a.example/");
              assertThat(line.description()).isEqualTo("All of it");
            });
  }

  @Test
  void refusesASiteThatIsNoAddress() {
    assertThatThrownBy(
            () -> lines("feeds: [{ name: a, address: \"https://a.example/\", site: a.example }]"))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("site \"a.example\" is no address");
  }

  private FeedAlarms alarms(String defaults, String feed) throws IOException {
    return read(defaults, feed).alarms();
  }

  @Test
  void setsWhenAlarmsOfAFeedAreRaised() throws IOException {
    assertThat(alarms("", "")).isEqualTo(FeedAlarms.USUAL);
    assertThat(alarms("silence: 12h, dead-items: 3", ", drift: off"))
        .isEqualTo(new FeedAlarms(Duration.ofHours(12), 3, false));
    assertThat(alarms("silence: off, dead-items: off, drift: off", ""))
        .isEqualTo(new FeedAlarms(Duration.ZERO, 0, false));
    assertThat(alarms("silence: off, drift: off", ", silence: learned, drift: on"))
        .isEqualTo(FeedAlarms.USUAL);
  }

  @Test
  void takesTheAlarmsOfAFeedFromItsGroups() throws IOException {
    assertThat(
            lines(
                """
                groups: { weekly: { silence: 9d }, iran: { drift: off } }
                feeds: [{ name: a, address: "https://a.example/", groups: [weekly, iran] }]
                """))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.feed().groups()).containsExactly("weekly", "iran");
              assertThat(line.feed().alarms())
                  .isEqualTo(new FeedAlarms(Duration.ofDays(9), null, false));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "silence: soon | silence \"soon\" is no longest silence; write a duration such as 12h, off,"
            + " or learned",
        "silence: 0h | silence \"0h\" is no longest silence; 30m at the least, 365d at the most",
        "silence: 12 | silence \"12\" is no duration; write a number and ms, s, m, h or d, such as"
            + " 15m",
        "dead-items: 0 | dead-items \"0\" is no number of dead items; 1 to 1000000, or off",
        "drift: 5 | drift \"5\" is neither on nor off",
        "dead-item: 5 | unknown \"dead-item\"; did you mean dead-items?"
      })
  void saysWhereAnAlarmOfAFeedIsSetWrongly(String setting, String message) {
    assertThatThrownBy(
            () ->
                lines(
                    "feeds:\n  - name: a\n    address: https://a.example/\n    " + setting + "\n"))
        .hasMessage("feeds.yaml:4  " + message);
  }

  @Test
  void readsTheSelectorOfAListPage() throws IOException {
    assertThat(read("", ", select: 'main > h2 a[href^=\"/news/\"]'").select())
        .isEqualTo("main > h2 a[href^=\"/news/\"]");
    assertThat(read("", "").select()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "select: 'div[' | select is no CSS selector (",
        "select: 'main >' | select is no CSS selector (",
        "select: '  ' | select is empty; write a CSS selector, such as main h2 a",
        "select: | select is empty; write a CSS selector, such as main h2 a",
        "select: [a, b] | select is no single value; write one",
        "select: 'a[href~=(x+x+)+y]' | select holds a regular expression; select by class,",
        "select: 'a:matches(x)' | select holds a regular expression; select by class,",
        "selct: a | unknown \"selct\"; did you mean select?"
      })
  void saysWhereASelectorOfLinksIsWrong(String setting, String message) {
    assertThatThrownBy(
            () ->
                lines(
                    "feeds:\n  - name: a\n    address: https://a.example/\n    " + setting + "\n"))
        .hasMessageStartingWith("feeds.yaml:4  " + message)
        .message()
        .hasLineCount(1);
  }

  @Test
  void takesASelectorOfLinksForOneFeedOnly() {
    assertThatThrownBy(() -> read("select: a", "")).hasMessageContaining("unknown \"select\"");
  }
}
