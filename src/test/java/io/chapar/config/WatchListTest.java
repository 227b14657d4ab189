package io.chapar.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.ledger.WatchedFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
