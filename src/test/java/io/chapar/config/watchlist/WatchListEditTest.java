package io.chapar.config.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchListEditTest {
  private static final NewFeed NEW =
      new NewFeed(
          "جدید",
          URI.create("https://n.example/rss?a=1"),
          List.of("News/\"Iran\""),
          Map.of("language", "fa"));
  private static final String LINE =
      "- { name: جدید, address: \"https://n.example/rss?a=1\", group: \"News/\\\"Iran\\\"\","
          + " language: fa }\n";
  private static final String GROUPS = "groups:\n  \"News/\\\"Iran\\\"\": {}\n\n";

  @TempDir private Path folder;
  private Home home;
  private Path file;

  @BeforeEach
  void make() throws IOException {
    home = new Home(folder);
    file = folder.resolve("feeds.yaml");
  }

  private String added(String before, NewFeed... feeds) throws IOException {
    Files.writeString(file, before);
    new WatchListEdit(home, file).add(List.of(feeds));
    return Files.readString(file);
  }

  @Test
  void addsBehindTheLastFeedAndKeepsAllElse() throws IOException {
    String head = "# Mine 🐎\ndefaults: { every: 1m }  # often\n";
    String list =
        "feeds:\n    # the first\n    - name: a\n      address: https://a.example/rss # a\n";
    assertThat(added(head + list + "\n# the end\n", NEW))
        .isEqualTo(head + GROUPS + list + "    " + LINE + "\n# the end\n");
  }

  @Test
  void addsToAListInBrackets() throws IOException {
    assertThat(
            added(
                "groups: { x: {} }\nfeeds: [{ name: a, address: \"https://a.example/\" }] # all\n",
                NEW))
        .startsWith("groups: { x: {} , \"News/\\\"Iran\\\"\": {} }\n")
        .endsWith("language: fa } ] # all\n");
  }

  @Test
  void addsAllThatIsSaidOfAFeed() throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("title", "A \"b\" \\ c: #d");
    settings.put("site", "https://n.example/");
    settings.put("description", "- none");
    settings.put("zone", "Asia/Tehran");
    settings.put("every", "15m");
    settings.put("first", "0");
    added(
        "groups: { a: {} }\nfeeds: []\n",
        new NewFeed("n", URI.create("https://n.example/rss"), List.of("a", "b, c"), settings));
    assertThat(WatchList.lines(home, file))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.groups()).containsExactly("a", "b, c");
              assertThat(line.title()).isEqualTo("A \"b\" \\ c: #d");
              assertThat(line.site()).hasToString("https://n.example/");
              assertThat(line.description()).isEqualTo("- none");
              assertThat(line.feed().zone()).hasToString("Asia/Tehran");
              assertThat(line.feed().slowest()).hasMinutes(15);
              assertThat(line.feed().first()).isZero();
            });
  }

  @Test
  void addsToListsThatHoldNothing() throws IOException {
    for (String empty : List.of("feeds: []\n", "feeds:\n", "defaults: { first: 1 }\n")) {
      String after = added(empty, NEW);
      assertThat(after).contains("\n  " + LINE.strip());
      assertThat(WatchList.lines(home, file))
          .singleElement()
          .satisfies(line -> assertThat(line.groups()).containsExactly("News/\"Iran\""));
    }
  }

  @Test
  void makesTheFileWhereThereIsNone() throws IOException {
    new WatchListEdit(home, file).add(List.of(NEW));
    assertThat(WatchList.read(home, file)).hasSize(1);
  }

  @Test
  void leavesNothingBesideTheList() throws IOException {
    added("feeds: []\n", NEW);
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void changesNothingInAListWithFaults() throws IOException {
    String wrong = "feeds:\n  - nam: a\n";
    assertThatThrownBy(() -> added(wrong, NEW)).isInstanceOf(InvalidConfiguration.class);
    assertThat(file).hasContent(wrong);
  }

  @Test
  void changesNothingWhereTheListWouldHaveFaults() throws IOException {
    String list = "feeds:\n  - { name: جدید, address: https://a.example/ }\n";
    assertThatThrownBy(() -> added(list, NEW)).hasMessageContaining("two feeds are named");
    assertThat(file).hasContent(list);
  }

  @Test
  void readsASettingFromTheFeedThenItsGroupThenTheDefaults() throws IOException {
    Files.writeString(
        file,
        """
        defaults: { first: 1, language: en }
        groups:
          iran: { language: fa, zone: Asia/Tehran }
        feeds:
          - { name: a, address: "https://a.example/", group: iran, zone: UTC }
          - { name: b, address: "https://b.example/" }
        """);
    assertThat(WatchList.read(home, file))
        .extracting(feed -> feed.language() + " " + feed.zone() + " " + feed.first())
        .containsExactly("fa UTC 1", "en null 1");
  }

  @Test
  void refusesAGroupThatThereIsNot() throws IOException {
    Files.writeString(
        file,
        "groups: { iran: {} }\n"
            + "feeds: [{ name: a, address: \"https://a.example/\", group: irn }]\n");
    assertThatThrownBy(() -> WatchList.read(home, file))
        .hasMessage("feeds.yaml:2  there is no group \"irn\"; did you mean iran?");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    Files.writeString(file, "# nothing\n");
    assertThatThrownBy(() -> WatchList.read(home, file)).hasMessageContaining("is empty; write");
  }
}
