package io.chapar.feed;

import static io.chapar.feed.Examples.atom;
import static io.chapar.feed.Examples.entry;
import static io.chapar.feed.Examples.html;
import static io.chapar.feed.Examples.item;
import static io.chapar.feed.Examples.rss;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.feed.document.FeedEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemLinkTest {
  @Test
  void takesContentThatStandsElsewhereForThePage() {
    String entry = "<entry>%s<content type='%s' src='/whole'/></entry>";
    assertThat(entry(atom(entry.formatted("", "text/html"))).link())
        .isEqualTo("https://news.example/whole");
    assertThat(entry(atom(entry.formatted("", "audio/mpeg"))).link()).isNull();
    assertThat(entry(atom(entry.formatted("<link href='/page'/>", "text/html"))).link())
        .isEqualTo("https://news.example/page");
  }

  @Test
  void prefersTheOwnLinkOfRssToThoseOfAtom() {
    String own = "<link>https://e.example/page</link>";
    FeedEntry both = entry(item("<atom:link href='https://e.example/feed'/>" + own));
    FeedEntry alone = entry(item("<atom:link href='https://e.example/feed'/>"));
    assertThat(both.link()).isEqualTo("https://e.example/page");
    assertThat(alone.link()).isEqualTo("https://e.example/feed");
  }

  @Test
  void resolvesReferencesByTheNearestBase() {
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/x/'>"
            + "<entry xml:base='y/'><link href='1'/><content type='html' xml:base='/z/'>"
            + "&lt;a href='2'>p&lt;/a>&lt;img src=' ?3 '></content></entry></feed>";
    assertThat(entry(feed).link()).isEqualTo("https://a.example/x/y/1");
    assertThat(html(entry(feed).content()))
        .isEqualTo("<a href=\"https://a.example/z/2\">p</a><img src=\"https://a.example/z/?3\">");
  }

  /** A host that only hands the feed on, such as FeedBurner, has no pages of the site. */
  @ParameterizedTest
  @CsvSource({
    "https://www.site.example/, https://www.site.example/1",
    "https://www.news.example/en/, https://news.example/1",
    "/en/, https://news.example/1",
    "http://localhost/, https://news.example/1",
    "http://192.168.1.5:8080/, https://news.example/1",
  })
  void resolvesReferencesByTheSiteWhereAnotherHostGivesTheFeed(String site, String link) {
    String item = "<item><link>/1</link><description>&lt;img src='/1'></description></item>";
    FeedEntry rss = entry(rss("<link>" + site + "</link>" + item));
    FeedEntry atom = entry(atom("<link href='" + site + "'/><entry><link href='/1'/></entry>"));
    assertThat(rss.link()).isEqualTo(link);
    assertThat(atom.link()).isEqualTo(link);
    assertThat(html(rss.summary())).contains(link);
  }

  /** As of a template, or of the site's maker. */
  @Test
  void resolvesReferencesByTheFeedWhereItsItemsShowThatItNamesAnotherSiteByMistake() {
    String channel = "<link>https://maker.example/</link><item><link>/1</link>%s</item>";
    String file = "<enclosure url='https://www.news.example/1.jpg'/>";
    assertThat(entry(rss(channel.formatted(file))).link()).isEqualTo("https://news.example/1");
    assertThat(entry(rss(channel.formatted(file + "<guid>http://maker.example/9</guid>"))).link())
        .isEqualTo("https://maker.example/1");
    String counter = "<description>&lt;img src='https://news.example/seen'></description>";
    assertThat(entry(rss(channel.formatted(counter))).link()).isEqualTo("https://maker.example/1");
  }

  @Test
  void takesNoPermanentLinkFromAGuidThatHoldsNothing() {
    FeedEntry entry =
        entry(item("<guid/><guid isPermaLink='false'>a 17</guid><link>http://a.test/17</link>"));
    assertThat(entry.id()).isEqualTo("a 17");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "4711, -",
        "84815091-a6a3-35d4-7f04-80a6610dc85c, -",
        "17 at https://e.example, -",
        "/news/17, https://news.example/news/17",
        "https://e.example/17, https://e.example/17",
      })
  void takesNoPermanentLinkFromAGuidThatIsAMereWord(String guid, String link) {
    assertThat(entry(item("<title>t</title><guid>" + guid + "</guid>")).link()).isEqualTo(link);
  }
}
