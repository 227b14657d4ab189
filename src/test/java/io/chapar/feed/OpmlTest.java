package io.chapar.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.PermanentFailure;
import io.chapar.feed.opml.OpmlReader;
import io.chapar.feed.opml.OpmlWriter;
import io.chapar.feed.opml.Outline;
import io.chapar.feed.opml.SubscriptionList;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OpmlTest {
  private static SubscriptionList list(String opml) {
    return new OpmlReader().read(opml.getBytes(UTF_8));
  }

  private static List<Outline> read(String opml) {
    return list(opml).feeds();
  }

  @Test
  void namesTheGroupsAroundAFeed() {
    assertThat(
            read(
                """
                <opml version="2.0"><body><outline text="Xəbər"><outline text="Bakı &amp; Quba">
                <outline text="A" title="B" xmlurl="https://a.example/?a=1&b=2" language="az_AZ"/>
                </outline></outline><outline xmlUrl="https://b.example/"></body>
                """))
        .containsExactly(
            new Outline(
                "A",
                "https://a.example/?a=1&b=2",
                List.of("Xəbər/Bakı & Quba"),
                Map.of("language", "az-AZ")),
            new Outline(null, "https://b.example/", List.of(), Map.of()));
  }

  @Test
  void readsTheCharsetThatIsDeclared() {
    String opml =
        "<?xml version=\"1.0\" encoding=\"windows-1251\"?>"
            + "<opml><body><outline text=\"Новости\" xmlUrl=\"https://a.example/\"/></body></opml>";
    assertThat(new OpmlReader().read(opml.getBytes(Charset.forName("windows-1251"))).feeds())
        .extracting(Outline::title)
        .containsExactly("Новости");
  }

  @Test
  void writesWhatItReads() {
    Map<String, String> all =
        Map.of(
            "site", "https://b.example/?a=1&b",
            "description", "All of \"it\"",
            "language", "fa",
            "name", "b",
            "zone", "Asia/Tehran",
            "every", "15m",
            "first", "0");
    List<Outline> outlines =
        List.of(
            new Outline("a", "https://a.example/?a=\"<&>'", List.of(), Map.of()),
            new Outline("B!", "https://b.example/", List.of("x/y", "z", "u/v"), all),
            new Outline("c", "https://c.example/", List.of("x"), Map.of("fastest", "1m")),
            new Outline("d", "https://d.example/", List.of("z"), Map.of()));
    assertThat(list(new OpmlWriter().write("T & t", outlines)))
        .isEqualTo(new SubscriptionList(outlines, List.of()));
  }

  @Test
  void readsWhatOtherProgramsSayOfAFeed() {
    assertThat(
            read(
                """
                <opml version="2.0"><head><title>t</title></head><body>
                <outline type="rss" version="RSS2" text="B" title="B" xmlUrl="https://b.example/"
                  htmlUrl="https://b.example/home" description="All" category="/News/Iran, tea,tea"/>
                </body></opml>
                """))
        .containsExactly(
            new Outline(
                "B",
                "https://b.example/",
                List.of("News/Iran", "tea"),
                Map.of("site", "https://b.example/home", "description", "All")));
  }

  @Test
  void saysOfEachOutlineWhyItIsNoFeed() {
    SubscriptionList list =
        list(
            """
            <opml version="2.0"><body>
            <outline text="Old" isComment="true"><outline text="a" xmlUrl="https://a.example/"/>
            </outline><outline text="b" isComment="TRUE" xmlUrl="https://b.example/"/>
            <outline type="include" text="More" url="https://c.example/c?key=1"/>
            <outline type="link" text="Page" url="https://d.example/"/>
            <outline type="link" text="List" url="https://d.example/l.opml"/>
            <outline text="A note"/>
            <outline text="Group"><outline text="f" xmlUrl="https://f.example/"/></outline>
            </body></opml>
            """);
    assertThat(list.feeds()).extracting(Outline::title).containsExactly("f");
    assertThat(list.left())
        .containsExactly(
            "is a comment, with all that is in it: Old",
            "is a comment, with all that is in it: b https://b.example",
            "is another list, which is not read; import it by itself: More https://c.example",
            "is a link and no feed: Page https://d.example",
            "is another list, which is not read; import it by itself: List https://d.example",
            "names no feed: A note");
  }

  @Test
  void saysWhatAWatchListHasNoPlaceFor() {
    SubscriptionList list =
        list(
            """
            <opml version="2.0" xmlns:f="https://freshrss.example/"><body>
            <outline text="G" title="G" created="now"><outline text="A" title="a" type="rss"
              xmlUrl="https://a.example/" f:token="secret" created="" isComment="false"/></outline>
            </body></opml>
            """);
    assertThat(list.left())
        .containsExactly(
            "has no place for created of G",
            "has no place for f:token, title \"a\" of A https://a.example");
  }

  @Test
  @Timeout(20)
  void opensNoEntitiesAndBoundsDepth() {
    String bomb =
        "<!DOCTYPE opml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">"
            + "<!ENTITY c SYSTEM \"file:///etc/hostname\">]><opml><body>"
            + "<outline text=\"&b;&c;\" xmlUrl=\"https://a.example/\"/>"
            + "<outline text=\"x\">".repeat(60_000)
            + "<outline text=\"y\" xmlUrl=\"https://b.example/\"/>";
    List<Outline> outlines = read(bomb);
    assertThat(outlines.get(0).title()).doesNotContain("aaaa");
    assertThat(outlines.get(1).groups().get(0).split("/").length).isLessThan(1_000);
  }

  @Test
  void saysWhatIsNoOpml() {
    assertThatThrownBy(() -> read("<html><title>Log in</title></html>"))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("no OPML: a page of HTML, \"Log in\"");
  }
}
