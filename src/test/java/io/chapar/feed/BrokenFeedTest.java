package io.chapar.feed;

import static io.chapar.feed.Examples.entry;
import static io.chapar.feed.Examples.html;
import static io.chapar.feed.Examples.item;
import static io.chapar.feed.Examples.parse;
import static io.chapar.feed.Examples.read;
import static io.chapar.feed.Examples.text;
import static io.chapar.feed.Examples.title;
import static io.chapar.feed.Examples.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.PermanentFailure;
import io.chapar.feed.document.FeedDocument;
import io.chapar.feed.document.FeedEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenFeedTest {
  private static final String GOOD = item("<title>good</title>");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n  \t\n",
        "<br />\n<b>Warning</b>: mysql_connect() in <b>/var/www/rss.php</b> on line <b>3</b><br />",
        "<html><body><p>a banner</p></body></html>",
        "<!-- a remark with <rss> in it -->",
        "<?xml version=\"1.0\"?><?xml-stylesheet href=\"style.xsl\"?>",
        "<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://n.example/rss-0.91.dtd\">",
        "<!DOCTYPE rss [<!ENTITY nbsp \"&#160;\"><!ENTITY % x SYSTEM \"http://evil.example/x\">]>",
        "junk & more <"
      })
  void findsTheFeedBehind(String junk) {
    assertThat(title(parse(junk + GOOD))).isEqualTo("good");
  }

  @Test
  void readsEntitiesOfHtml() {
    assertThat(titleOf("caf&eacute; &mdash; a&nbsp;b &hellip;")).isEqualTo("café — a\u00A0b …");
  }

  @Test
  void leavesUnknownEntitiesAndBareAmpersandsAlone() {
    assertThat(titleOf("AT&T &foo; R & D")).isEqualTo("AT&T &foo; R & D");
  }

  @Test
  void seesNoEntitiesInAddressesWithBareAmpersands() {
    String link = "https://e.example/?a=1&section=2&reg=3&copy=4&notit=5&lang=fa";
    assertThat(entry(item("<link>" + link + "</link>")).link()).isEqualTo(link);
    assertThat(entry(item("<link><![CDATA[" + link + "]]></link>")).link()).isEqualTo(link);
    assertThat(entry(item("<a>&b=<![CDATA[&]]></a><link>" + link + "</link>")).link())
        .isEqualTo(link);
    assertThat(
            entry(
                    item(
                        "<title><![CDATA[x]]></title><link><![CDATA["
                            + link
                            + "]]></link><author><![CDATA[&b=]]></author>"))
                .link())
        .isEqualTo(link);
    assertThat(titleOf("&copy 2025 AT&T&amp;T <![CDATA[&amp;]]>&x")).isEqualTo("© 2025 AT&T&T &&x");
  }

  @Test
  void dropsControlCharacters() {
    assertThat(titleOf("a\u0008b\u001Ec\u0000d")).isEqualTo("abcd");
    assertThat(titleOf("a&#11;b&#8;c")).isEqualTo("abc");
    assertThat(titleOf("a&#0;b&#xD800;c")).startsWith("a").contains("b").endsWith("c");
  }

  @Test
  void showsThatASignIsLostOfWhichHalfIsThere() {
    assertThat(titleOf("a &#xD83D;&#xDE00; b&#xD83D;")).isEqualTo("a 😀 b\uFFFD");
    assertThat(titleOf("<![CDATA[<i>a&#xDE00;</i>]]>")).isEqualTo("a\uFFFD");
    assertThat(html(entry(item("<description>&lt;p>a&amp;#xD83D;&lt;/p></description>")).summary()))
        .isEqualTo("<p>a\uFFFD</p>");
    assertThat(entry(item("<link>https://e.example/a&#xD83D;</link>")).link())
        .isEqualTo("https://e.example/a\uFFFD");
    assertThat(
            title(
                parse(
                    "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{"
                        + "\"id\":\"1\",\"title\":\"a\\ud83d\"}]}")))
        .isEqualTo("a\uFFFD");
  }

  @Test
  void readsBytesOfWindows1252ThatWereTakenForUnicode() {
    assertThat(titleOf("don\u0092t &#147;stop&#148;")).isEqualTo("don’t “stop”");
  }

  @Test
  void readsWhatStandsBehindAnItemThatIsNone() {
    String json =
        """
        {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "title": "one"},
          null, 7, "text", ["more"], {"id": "2", "title": "two"}], "title": "News"}""";
    assertThat(titles(json)).containsExactly("one", "two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version='2.0'><channel><title>News</title></channel></rss>",
        "<rss version='2.0'/>",
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}"
      })
  void takesAFeedWithoutItemsForWhatItIs(String empty) {
    assertThat(read(empty).items()).isEmpty();
  }

  @Test
  void readsOverUnclosedElements() {
    FeedEntry entry = entry(item("<description>one<br>two</description><title>t</title>"));
    assertThat(text(entry.title())).isEqualTo("t");
    assertThat(text(entry.summary())).isEqualTo("one two");
  }

  @Test
  void readsItemsThatAreNotEnded() {
    String xml = "<rss><channel><item><title>one</title><item><title>two</title></channel></rss>";
    assertThat(titles(xml)).containsExactly("one", "two");
  }

  @Test
  void ignoresJunkBehindTheFeed() {
    assertThat(parse(GOOD + "<!-- cached --><script>x()</script> \0 </html>").entries()).hasSize(1);
  }

  @Test
  void readsElementsInUpperCase() {
    String xml = "<RSS VERSION=\"2.0\"><CHANNEL><ITEM><TITLE>LOUD</TITLE></ITEM></CHANNEL></RSS>";
    FeedDocument document = parse(xml);
    assertThat(document.format()).isEqualTo("rss20");
    assertThat(title(document)).isEqualTo("LOUD");
  }

  @Test
  void readsFeedsWithoutAChannel() {
    assertThat(title(parse("<rss><item><title>t</title></item></rss>"))).isEqualTo("t");
    assertThat(title(parse("<rdf:RDF><item><title>t</title></item></rdf:RDF>"))).isEqualTo("t");
    assertThat(parse("<rss version='2.0'/>").entries()).isEmpty();
    assertThat(
            parse("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>").entries())
        .isEmpty();
  }

  @Test
  void saysThatAPageOfHtmlIsNoFeed() {
    assertThatThrownBy(
            () -> parse("<!DOCTYPE html><html><head><title>Page not found</title></head></html>"))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("HTML")
        .hasMessageContaining("Page not found");
  }

  @Test
  void saysThatNothingIsNoFeed() {
    assertThatThrownBy(() -> parse(" \n"))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> parse(new byte[0], null)).isInstanceOf(PermanentFailure.class);
  }

  @Test
  void saysHowOtherDocumentsBegin() {
    assertThatThrownBy(() -> parse("{\"error\": \"no such feed\"}"))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("no such feed");
    assertThatThrownBy(() -> parse("<sitemapindex><sitemap><loc>x</loc></sitemap></sitemapindex>"))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("sitemaps");
    assertThatThrownBy(() -> parse("%PDF-1.4 ...")).hasMessageContaining("%PDF-1.4");
    assertThatThrownBy(() -> parse("<opml><body/></opml>")).hasMessageContaining("feeds import");
  }

  @Test
  void repeatsNothingThatATerminalWouldObey() {
    assertThatThrownBy(() -> parse("a\u202Eb")).hasMessage("no feed: begins with \"a b\"");
    assertThatThrownBy(() -> parse("a\u001B[31mred"))
        .hasMessage("no feed: begins with bytes that are no text");
    assertThatThrownBy(() -> parse(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26}, null))
        .hasMessage("no feed: begins with bytes that are no text");
  }

  private static String titleOf(String title) {
    return title(parse(item("<title>" + title + "</title>")));
  }
}
