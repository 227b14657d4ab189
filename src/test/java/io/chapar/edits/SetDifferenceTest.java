package io.chapar.edits;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.cli.DocumentedBlock;
import io.chapar.edits.SetDifference.FileDifference;
import io.chapar.edits.SetDifference.FileDifference.Kind;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SetDifferenceTest {
  private static final String ROUTE = "routes/3-archive.camel.yaml";
  private static final String FEEDS = "config/feeds.yaml";
  private static final String SETTINGS = "config/application.properties";

  private static List<FileDifference> between(Map<String, String> before, Map<String, String> now) {
    return SetDifference.between(FileSet.ofTexts(before), FileSet.ofTexts(now));
  }

  private static FileDifference of(String file, String before, String now) {
    return between(Map.of(file, before), Map.of(file, now)).get(0);
  }

  private static List<String> feeds(String before, String now) {
    return of(FEEDS, before, now).changes();
  }

  private static String feed(String name, String address, String more) {
    return "  - { name: " + name + ", address: \"https://" + address + "\"" + more + " }\n";
  }

  @Test
  void namesWhatWasAddedRemovedAndChanged() {
    assertThat(between(Map.of("a", "1", "b", "1", "c", "1"), Map.of("b", "2", "c", "1", "d", "1")))
        .extracting(FileDifference::file, FileDifference::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", Kind.REMOVED),
            org.assertj.core.groups.Tuple.tuple("b", Kind.CHANGED),
            org.assertj.core.groups.Tuple.tuple("d", Kind.ADDED));
  }

  @Test
  void hasNoneWhereNothingDiffers() {
    assertThat(between(Map.of(ROUTE, "x"), Map.of(ROUTE, "x"))).isEmpty();
  }

  @Test
  void showsRoutesByLines() {
    FileDifference file = of(ROUTE, "- route:\n    id: a\n", "- route:\n    id: b\n");
    assertThat(file.changes()).isEmpty();
    assertThat(file.lines())
        .containsExactly("@@ -1,2 +1,2 @@", " - route:", "-    id: a", "+    id: b");
  }

  @Test
  void showsALargeFileThatWasRewrittenInBoundedTime() {
    String before = lines(0, 40_000);
    String now = "first\n" + lines(50_000, 40_000) + "last\n";
    assertThat(of(ROUTE, before + "end\n", now + "end\n").lines())
        .hasSize(1 + 40_000 + 40_002 + 1)
        .endsWith(" end");
  }

  private static String lines(int from, int many) {
    return IntStream.range(from, from + many)
        .mapToObj(i -> "line " + i + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void showsFeedsByName() {
    String before =
        "feeds:\n"
            + feed("gone", "gone.example/f", "")
            + feed("old", "same.example/f", "")
            + feed("isna", "isna.example/f", ", every: 15m");
    String now =
        "feeds:\n"
            + feed("new", "same.example/f", "")
            + feed("isna", "isna.example/f", ", every: 5m, language: fa")
            + feed("added", "added.example/f", "");
    assertThat(feeds(before, now))
        .containsExactly(
            "renamed: old → new",
            "added: added (https://added.example/f)",
            "removed: gone (https://gone.example/f)",
            "isna: interval 15m → 5m, language none → fa");
  }

  @Test
  void saysOnceWhatChangedInAGroup() {
    String feeds =
        IntStream.range(0, 7)
            .mapToObj(i -> feed("f" + i, i + ".example/f", ", group: g"))
            .collect(Collectors.joining());
    assertThat(
            feeds(
                "groups: { g: { every: 1h } }\nfeeds:\n" + feeds,
                "groups: { g: { fastest: 10m } }\nfeeds:\n" + feeds))
        .containsExactly("7 feeds (f0, f1, f2, f3, f4, …): interval 1h → 10m to 6h");
  }

  @Test
  void saysThatAFeedHasAnotherAddressAndGroup() {
    String groups = "groups: { g: {} }\nfeeds:\n";
    assertThat(
            feeds(
                groups + feed("a", "one.example/f", ""),
                groups + feed("a", "two.example/f", ", group: g")))
        .containsExactly(
            "a: address https://one.example/f → https://two.example/f, group none → g");
  }

  @Test
  void showsAWatchListThatIsNoneByLines() {
    FileDifference file = of(FEEDS, "feeds: []\n", "feeds: nothing\n");
    assertThat(file.changes()).isEmpty();
    assertThat(file.lines()).contains("-feeds: []", "+feeds: nothing");
  }

  @Test
  void showsSettingsByName() {
    assertThat(
            of(
                    SETTINGS,
                    "# of mine\nfeeds.concurrent = 4\nrss.title = a\n",
                    "feeds.concurrent=8\nrss.items =\nrss.title = a\n")
                .changes())
        .containsExactly("feeds.concurrent: 4 → 8", "rss.items: not set → empty");
  }

  @Test
  void masksSecretsThatAreWrittenOut() {
    FileDifference file =
        of(SETTINGS, "webhook.secret = Open-Sesame-1\n", "webhook.secret = Open-Sesame-2\n");
    assertThat(file.changes()).containsExactly("webhook.secret: *** → ***");
    assertThat(file.lines()).noneMatch(line -> line.contains("Sesame"));
    assertThat(
            of(ROUTE, "  password: \"Mellon-And-Friend\"\n", "  password: '{{env:P}}'\n").lines())
        .contains("-  password: \"***\"", "+  password: '{{env:P}}'");
  }

  @Test
  void namesASelectorOfLinksThatChanged() {
    String feed = "feeds:\n" + feed("a", "a.example/latest", ", select: \"h2 a\"");
    assertThat(feeds(feed, feed.replace("h2 a", "main a")))
        .containsExactly("a: select h2 a → main a");
    assertThat(feeds(feed, feed.replace(", select: \"h2 a\"", "")))
        .containsExactly("a: select h2 a → none");
  }

  @Test
  void showsFeedsAsItsPageDoes() {
    String group =
        Stream.of("a", "b", "c", "d", "e", "f")
            .map(name -> feed(name, name + ".example/f", ", group: g"))
            .collect(Collectors.joining());
    String before =
        "groups: { g: { every: 1h } }\nfeeds:\n"
            + feed("irna", "irna.example/f", "")
            + feed("old", "old.example/feed", "")
            + feed("isna", "isna.example/f", ", every: 15m")
            + group;
    String now =
        "groups: { g: { fastest: 10m } }\nfeeds:\n"
            + feed("irna-fa", "irna.example/f", "")
            + feed("dawn", "www.dawn.com/feeds/home", "")
            + feed("isna", "isna.example/f", ", every: 5m, language: fa")
            + group;
    List<Pattern> documented =
        DocumentedBlock.with("docs/edits.md", "changed: config/feeds.yaml").shapes();
    List<String> shown = feeds(before, now);
    assertThat(shown).hasSize(documented.size() - 1);
    for (int i = 0; i < shown.size(); i++) {
      assertThat(shown.get(i)).matches(documented.get(i + 1));
    }
  }
}
