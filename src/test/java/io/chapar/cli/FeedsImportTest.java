package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.config.file.Home;
import io.chapar.config.watchlist.WatchList;
import io.chapar.ledger.feeds.WatchedFeed.FeedAlarms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The watch list from and to OPML. */
class FeedsImportTest extends Terminal {
  private Path list;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(folder.resolve("config"));
    list = folder.resolve("config/feeds.yaml");
    Files.writeString(
        list, "# mine\nfeeds:\n  - { name: a, address: \"https://a.example/rss\" }\n");
  }

  private String opml() throws IOException {
    return Files.writeString(
            folder.resolve("list.opml"),
            "<opml><body><outline text=\"Xəbər\"><outline text=\"B b\""
                + " xmlUrl=\"feed://b.example/rss\"/></outline>"
                + "<outline text=\"c\" xmlUrl=\"https://A.example/rss\"/></body></opml>")
        .toString();
  }

  private String opml(String address) throws IOException {
    return Files.writeString(
            folder.resolve("one.opml"), "<opml><outline xmlUrl=\"" + address + "\"/></opml>")
        .toString();
  }

  @Test
  void importsWhatIsNotWatchedYet() throws IOException {
    assertThat(atHome("feeds", "import", opml())).isZero();
    assertThat(said())
        .isEqualTo(
            """
            + b-b  http://b.example/rss  (Xəbər)
              is watched as a: https://A.example/rss
            added 1 to config/feeds.yaml, left out 1
            """);
    assertThat(list).content().startsWith("# mine\n").contains("name: b-b");
  }

  @Test
  void importsAFeedWhoseHostHasAnUnderscore() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("list.opml"),
            "<opml><body><outline xmlUrl=\"HTTP://the_paper.example/rss\"/></body></opml>");
    assertThat(atHome("feeds", "import", file.toString())).isZero();
    assertThat(said()).startsWith("+ the-paper-example  http://the_paper.example/rss");
  }

  @Test
  void importsNothingOnADryRun() throws IOException {
    String before = Files.readString(list);
    assertThat(atHome("feeds", "import", opml(), "--dry-run")).isZero();
    assertThat(said()).endsWith("would add 1 to config/feeds.yaml, left out 1\n");
    assertThat(list).hasContent(before);
  }

  @Test
  void importsWhatItHasExported() throws IOException {
    atHome("feeds", "import", opml());
    atHome("feeds", "export");
    Path exported = Files.writeString(folder.resolve("exported.opml"), said());
    Files.writeString(list, "feeds: []\n");
    atHome("feeds", "import", exported.toString());
    assertThat(said()).contains("+ a  https://a", "+ b-b  http://b", "(Xəbər)", "added 2");
  }

  @Test
  void keepsAllThatTheWatchListSaysOnTheWayThroughOpml() throws IOException {
    Files.writeString(
        list,
        """
        defaults: { first: 5 }
        groups:
          iran: { language: fa, zone: Asia/Tehran, every: 15m }
          News/Short: {}
          tea: {}
        feeds:
          - name: a
            address: https://a.example/rss
            title: All of A
            site: https://a.example/
            description: What A "says"
            groups: [iran, News/Short, tea]
          - { name: B.b, address: "https://b.example/", fastest: 1m, slowest: 2d, group: tea }
          - { name: c, address: "https://c.example/", first: 0 }
          - { name: d, address: "https://d.example/latest", select: "main h2 > a" }
        """);
    List<WatchList.Line> before = lines();
    assertThat(atHome("feeds", "export")).isZero();
    Path exported = Files.writeString(folder.resolve("exported.opml"), said());
    Files.writeString(list, "feeds: []\n");
    assertThat(atHome("feeds", "import", exported.toString())).isZero();
    assertThat(said()).endsWith("added 4 to config/feeds.yaml, left out 0\n");
    assertThat(lines())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("own")
        .containsExactlyInAnyOrderElementsOf(before);
  }

  private List<WatchList.Line> lines() {
    return WatchList.lines(new Home(folder), list);
  }

  @Test
  void takesAFeedThatStandsInTwoGroupsIntoBoth() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("list.opml"),
            "<opml><body><outline text='x'><outline text='b'"
                + " xmlUrl='https://b.example/'/></outline><outline text='y'><outline text='b'"
                + " xmlUrl='https://b.example/'/></outline></body></opml>");
    assertThat(atHome("feeds", "import", file.toString())).isZero();
    assertThat(said())
        .contains(
            "+ b  https://b.example/  (x, y)\n",
            "  stands twice in the list; b is in the groups of both: https://b.example/\n");
    assertThat(lines().get(1).groups()).containsExactly("x", "y");
  }

  @Test
  void leavesOutWhatIsWrongAndSaysIt() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("list.opml"),
            "<opml xmlns:o='urn:chapar:feeds'><body><outline text='b' xmlUrl='https://b.example/'"
                + " htmlUrl='b.example' o:zone='Mars' o:fastest='1h' o:slowest='1m'/>"
                + "<outline type='include' url='https://c.example/list.opml'/></body></opml>");
    assertThat(atHome("feeds", "import", file.toString())).isZero();
    assertThat(said())
        .contains(
            "  site of b \"b.example\" is no address",
            "  zone of b \"Mars\" is no time zone; such as Asia/Tehran\n",
            "  the waits of b are none of a watch list: every, or fastest and slowest\n",
            "  is another list, which is not read; import it by itself: https://c.example\n");
    assertThat(list).content().contains("{ name: b, address: \"https://b.example/\" }");
  }

  @Test
  void saysWhichGroupOpmlCannotName() throws IOException {
    Files.writeString(
        list,
        "groups: { a: {}, \"b, c\": {} }\n"
            + "feeds: [{ name: a, address: \"https://a.example/\", groups: [a, \"b, c\"] }]\n");
    assertThat(atHome("feeds", "export")).isZero();
    assertThat(complained()).isEqualTo("a is in \"b, c\": a category cannot hold a comma\n");
  }

  @Test
  void saysInOneLineWhatIsNoOpml() throws IOException {
    Path file = Files.writeString(folder.resolve("x"), "nothing");
    assertThat(atHome("feeds", "import", file.toString())).isEqualTo(1);
    assertThat(complained()).isEqualTo("no OPML: begins with \"nothing\": " + file + "\n");
  }

  @Test
  void importsAHostInLettersOfItsOwnByItsNameInAscii() throws IOException {
    assertThat(atHome("feeds", "import", opml("https://مثال.example:8443/خوراک"))).isZero();
    assertThat(list).content().contains("\"https://xn--mgbh0fb.example:8443/خوراک\"");
  }

  @Test
  void importsNoAddressWithAPassword() throws IOException {
    assertThat(atHome("feeds", "import", opml("https://me:secret@b.example/rss"))).isZero();
    assertThat(said())
        .startsWith("  carries a user and a password, which are never sent: b.example\n")
        .doesNotContain("secret");
    assertThat(list).content().doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://me:secret@b.example/rss",
        "https://me:secret@b example/rss",
        "https://me:secret/one@b.example/a b",
        "https://me:secret@one@/rss",
        "me:secret@b.example/rss",
        "feed:me:secret@b.example",
      })
  void showsNoPasswordOfAnAddressThatItCannotRead(String address) throws IOException {
    assertThat(atHome("feeds", "import", opml(address))).isZero();
    assertThat(said())
        .matches("  is no address of the web: (?:ftp://|https://)?…@.*\\R[^\n]* left out 1\n")
        .doesNotContain("secret");
    assertThat(atHome("feeds", "test", address)).isEqualTo(2);
    assertThat(complained()).contains("…@").doesNotContain("secret").hasLineCount(1);
  }

  @Test
  void showsOnlyTheBeginningOfAnAddressWithoutEnd() throws IOException {
    assertThat(atHome("feeds", "import", opml("ftp://b.example/" + "x".repeat(100_000)))).isZero();
    assertThat(said()).hasSizeLessThan(400);
  }

  @Test
  void takesTheSettingsOfAlarmsOverByOpml() throws IOException {
    Files.writeString(
        list,
        "feeds: [{ name: a, address: \"https://a.example/rss\", silence: 12h, dead-items: off,"
            + " drift: off }]\n");
    assertThat(atHome("feeds", "export")).isZero();
    Path opml = Files.writeString(folder.resolve("all.opml"), said());
    Files.writeString(list, "feeds: []\n");
    assertThat(atHome("feeds", "import", opml.toString())).isZero();
    assertThat(WatchList.read(new Home(folder), list).get(0).alarms())
        .isEqualTo(new FeedAlarms(Duration.ofHours(12), 0, false));
  }
}
