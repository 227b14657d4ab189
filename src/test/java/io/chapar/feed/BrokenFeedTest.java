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

import io.chapar.article.FeedCursor;
import io.chapar.article.FeedReading;
import io.chapar.article.FetchedFeed;
import io.chapar.article.PermanentFailure;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void readsBytesOfWindows1252ThatWereTakenForUnicode() {
    assertThat(titleOf("don\u0092t &#147;stop&#148;")).isEqualTo("don’t “stop”");
  }

  @Test
  void takesUndeclaredPrefixesForWhatTheyMostlyMean() {
    FeedEntry entry =
        entry(
            item(
                "<content:encoded>&lt;p>text&lt;/p></content:encoded><dc:creator>Ann</dc:creator>"
                    + "<media:thumbnail url='http://e.example/t.jpg'/><own:title>no</own:title>"));
    assertThat(html(entry.content())).isEqualTo("<p>text</p>");
    assertThat(entry.authors()).extracting(Person::name).containsExactly("Ann");
    assertThat(entry.thumbnails()).extracting(Media::url).containsExactly("http://e.example/t.jpg");
    assertThat(entry.title()).isNull();
  }

  @Test
  void takesAtomsUndeclaredPrefixForAtom() {
    FeedEntry entry =
        entry(
            item(
                "<title>t</title><atom:link rel='self' href='/self'/><atom:link href='/1'/>"
                    + "<a10:author><a10:name>Ann</a10:name></a10:author>"));
    assertThat(entry.link()).isEqualTo("https://news.example/1");
    assertThat(entry.authors()).extracting(Person::name).containsExactly("Ann");
  }

  @Test
  void takesAPrefixWithAnUnknownAddressForWhatItMostlyMeans() {
    FeedEntry entry =
        entry(
            "<rss xmlns:c='https://purl.org/rss/1.0/modules/content' xmlns:dc='urn:dc'"
                + " xmlns:own='urn:own'><channel><item><c:encoded>whole</c:encoded>"
                + "<dc:creator>Ann</dc:creator><own:title>no</own:title></item></channel></rss>");
    assertThat(html(entry.content())).isEqualTo("whole");
    assertThat(entry.authors()).extracting(Person::name).containsExactly("Ann");
    assertThat(entry.title()).isNull();
  }

  @Test
  void takesUndeclaredPrefixesSoWhereTheItemsHaveANamespaceThatTheRootHasNot() {
    FeedEntry entry =
        entry(
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                + " xmlns='http://purl.org/rss/1.0/'><channel/><item><title>t</title>"
                + "<dc:creator>Ann</dc:creator><dc:title>no</dc:title></item></rdf:RDF>");
    assertThat(entry.authors()).extracting(Person::name).containsExactly("Ann");
    assertThat(text(entry.title())).isEqualTo("t");
  }

  @Test
  void knowsAPrefixByItsAddressWhereverItIsDeclared() {
    FeedEntry entry =
        entry(
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry"
                + " xmlns:a='http://www.w3.org/2005/Atom'><a:title>t</a:title></entry></feed>");
    assertThat(text(entry.title())).isEqualTo("t");
  }

  @Test
  void readsTheItemsOfATruncatedBody() {
    String xml = "<rss><channel><item><title>one</title></item><item><title>two</title><descri";
    assertThat(titles(xml)).containsExactly("one", "two");
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
        "<rss version='2.0'><channel><title>News</title><link>https://e.exam",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>News</ti",
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"News\", \"ite"
      })
  void saysThatAFeedBreaksOffBeforeItsFirstItem(String cut) {
    assertThatThrownBy(() -> read(cut))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("feed breaks off before its first item: " + Examples.ADDRESS);
  }

  /** A server whose program died goes on saying that the half which it sent has not changed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<rss><channel><item><title>one</title></item>               | false",
        "<rss><channel><item><title>one</title></item></channel>     | false",
        "<rss><channel><item><title>one</title></item></channel></rss>            | true",
        "<rss><channel><item><title>one</title></item></channel></RSS><!-- end -->| true",
        "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"id\": \"1\"}   | false",
        "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"id\": \"1\"}]} | true"
      })
  void asksForTheWholeOfAFeedThatBrokeOff(String text, boolean whole) {
    FeedCursor sent = new FeedCursor("\"1\"", "Tue, 03 Jun 2025 10:00:00 GMT", "digest");
    FetchedFeed fetched = Examples.fetched(text);
    FeedReading reading =
        new FeedReader()
            .read(
                new FetchedFeed(
                    fetched.feed(),
                    fetched.address(),
                    sent,
                    fetched.bytes(),
                    fetched.contentType(),
                    false,
                    null,
                    Instant.EPOCH));
    assertThat(reading.items()).hasSize(1);
    assertThat(reading.whole()).isEqualTo(whole);
    assertThat(reading.cursor()).isEqualTo(whole ? sent : sent.unconditional());
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss><channel><item><title>one</title><link>https://e.example/12",
        "<rss><channel><item><title>one</title><link><![CDATA[https://e.example/12",
        "<rss><channel><item><title>one</title><guid>https://e.example/12",
        "<feed><entry><title>one</title><link href='https://e.example/12"
      })
  void takesNoLinkThatIsCutShortForALink(String xml) {
    FeedEntry entry = entry(xml);
    assertThat(text(entry.title())).isEqualTo("one");
    assertThat(entry.link()).isNull();
    assertThat(entry.guid()).isNull();
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
  void readsAChannelInANamespaceOfItsOwn() {
    String xml =
        "<rss xmlns='http://any.example/rss'><channel><title>c</title><item><title>t</title>"
            + "</item></channel></rss>";
    assertThat(text(parse(xml).head().title())).isEqualTo("c");
    assertThat(title(parse(xml))).isEqualTo("t");
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
