package io.chapar.feed;

import static io.chapar.feed.Examples.atom;
import static io.chapar.feed.Examples.entry;
import static io.chapar.feed.Examples.html;
import static io.chapar.feed.Examples.item;
import static io.chapar.feed.Examples.parse;
import static io.chapar.feed.Examples.rss;
import static io.chapar.feed.Examples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.DateTime;
import io.chapar.feed.document.Category;
import io.chapar.feed.document.FeedDocument;
import io.chapar.feed.document.FeedEntry;
import io.chapar.feed.document.Media;
import io.chapar.feed.document.Person;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {
  private static final String RDF =
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<rss version='0.91'/>|rss091u",
        "<!DOCTYPE rss SYSTEM 'http://my.netscape.com/publish/formats/rss-0.91.dtd'>"
            + "<rss version='0.91'/>|rss091n",
        "<rss version='0.92'/>|rss092",
        "<rss version='2.0.1'/>|rss20",
        "<rss/>|rss",
        "<rdf:RDF xmlns='http://purl.org/rss/1.0/'/>|rss10",
        "<rdf:RDF xmlns='http://my.netscape.com/rdf/simple/0.9/'/>|rss090",
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'/>|atom03",
        "<a:feed xmlns:a='http://www.w3.org/2005/Atom'/>|atom10",
        "<feed/>|atom",
        "<CHANNEL HREF='http://e.example/'/>|cdf",
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>|sitemap",
        "{\"version\": \"https://jsonfeed.org/version/1\"}|json1",
        "{\"version\": \"https://jsonfeed.org/version/1.1\"}|json11"
      })
  void namesTheFormat(String text, String format) {
    assertThat(parse(text).format()).isEqualTo(format);
  }

  @Test
  void readsRss20() {
    FeedEntry entry =
        entry(
            item(
                "<title>Title</title><link>https://e.example/1</link>"
                    + "<guid isPermaLink='false'>id-1</guid>"
                    + "<pubDate>Tue, 03 Jun 2025 10:00:00 GMT</pubDate>"
                    + "<author>ann@e.example (Ann Author)</author>"
                    + "<category domain='d'>News</category><comments>/1#comments</comments>"
                    + "<enclosure url='/1.mp3' length='7' type='audio/mpeg'/>"
                    + "<source url='https://o.example/rss'>Other</source>"
                    + "<description>Short &lt;b>text&lt;/b></description>"));
    assertThat(text(entry.title())).isEqualTo("Title");
    assertThat(entry.link()).isEqualTo("https://e.example/1");
    assertThat(entry.guid()).isEqualTo("id-1");
    assertThat(instant(entry.published())).isEqualTo("2025-06-03T10:00Z");
    assertThat(entry.authors()).containsExactly(new Person("Ann Author", "ann@e.example", null));
    assertThat(entry.categories()).containsExactly(new Category("News", "d", null));
    assertThat(entry.comments()).isEqualTo("https://news.example/1#comments");
    assertThat(entry.enclosures())
        .extracting(Media::url)
        .containsExactly("https://news.example/1.mp3");
    assertThat(text(Objects.requireNonNull(entry.source()).title())).isEqualTo("Other");
    assertThat(html(entry.summary())).isEqualTo("Short <b>text</b>");
  }

  @Test
  void readsTheModulesOfRss() {
    FeedEntry entry =
        entry(
            "<rss xmlns:d='http://purl.org/dc/elements/1.1/'"
                + " xmlns:c='http://purl.org/rss/1.0/modules/content/'><channel><item>"
                + "<d:creator>Ann</d:creator><d:creator>Ben</d:creator>"
                + "<d:date>2025-06-03</d:date><d:language>az</d:language>"
                + "<c:encoded><![CDATA[<p>Whole</p>]]></c:encoded></item></channel></rss>");
    assertThat(entry.authors()).extracting(Person::name).containsExactly("Ann", "Ben");
    assertThat(instant(entry.published())).isEqualTo("2025-06-03T00:00Z");
    assertThat(entry.language()).isEqualTo("az");
    assertThat(html(entry.content())).isEqualTo("<p>Whole</p>");
  }

  @Test
  void readsRss10WithItemsBesideTheChannel() {
    FeedDocument document =
        parse(
            RDF
                + "xmlns='http://purl.org/rss/1.0/'><channel rdf:about='x'><title>C</title>"
                + "</channel><item rdf:about='https://e.example/1'><title>T</title></item></rdf:RDF>");
    assertThat(text(document.head().title())).isEqualTo("C");
    assertThat(document.entries().get(0).id()).isEqualTo("https://e.example/1");
    assertThat(document.entries().get(0).link()).isEqualTo("https://e.example/1");
  }

  @Test
  void readsAtom10() {
    FeedEntry entry =
        entry(
            atom(
                "<entry><title type='html'>A &amp;amp; &lt;i>B&lt;/i></title><id>tag:1</id>"
                    + "<link rel='self' href='/self'/><link href='/page'/>"
                    + "<link rel='enclosure' type='image/jpeg' href='/p.jpg'/>"
                    + "<updated>2025-06-03T10:00:00+03:30</updated>"
                    + "<author><name>Ann</name><uri>/ann</uri></author>"
                    + "<category term='t' scheme='s' label='L'/>"
                    + "<summary type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>S"
                    + "<br/>T</div></summary><content type='text'>1 &lt; 2</content></entry>"));
    assertThat(text(entry.title())).isEqualTo("A & B");
    assertThat(entry.link()).isEqualTo("https://news.example/page");
    assertThat(entry.enclosures()).extracting(Media::type).containsExactly("image/jpeg");
    assertThat(entry.published()).isNull();
    assertThat(instant(entry.updated())).isEqualTo("2025-06-03T10:00+03:30");
    assertThat(entry.authors())
        .containsExactly(new Person("Ann", null, "https://news.example/ann"));
    assertThat(entry.categories()).containsExactly(new Category("t", "s", "L"));
    assertThat(html(entry.summary())).isEqualTo("S<br>T");
    assertThat(text(entry.summary())).isEqualTo("S T");
    assertThat(text(entry.content())).isEqualTo("1 < 2");
  }

  @Test
  void takesTheIdentifierOfDublinCoreForAGuidWhereThereIsNone() {
    String identifier = "<dc:identifier>doi:10/1</dc:identifier>";
    assertThat(entry(item(identifier)).guid()).isEqualTo("doi:10/1");
    assertThat(entry(item(identifier + "<guid isPermaLink='false'>2</guid>")).guid())
        .isEqualTo("2");
  }

  @Test
  void readsContentOfAtom03InBase64() {
    String feed =
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><content type='text/html'"
            + " mode='base64'>PHA+w5YgJmFtcDsgw548L3A+</content></entry></feed>";
    assertThat(html(entry(feed).content())).isEqualTo("<p>Ö &amp; Þ</p>");
    assertThat(text(entry(feed.replace("PHA+w5Yg", "PHA!")).content())).isNotNull();
  }

  @Test
  void readsLanguageFromTheNearestElement() {
    String feed = "<feed xml:lang='fa'><entry/><entry xml:lang='tr'/></feed>";
    assertThat(parse(feed).head().language()).isEqualTo("fa");
    assertThat(parse(feed).entries()).extracting(FeedEntry::language).containsExactly("fa", "tr");
  }

  @Test
  void readsCdf() {
    FeedEntry entry =
        entry(
            "<CHANNEL HREF='http://e.example/'><ITEM HREF='/1' LASTMOD='2004-04-06T23:05'>"
                + "<TITLE>T</TITLE><ABSTRACT>A</ABSTRACT></ITEM></CHANNEL>");
    assertThat(entry.link()).isEqualTo("http://e.example/1");
    assertThat(text(entry.summary())).isEqualTo("A");
    assertThat(instant(entry.updated())).isEqualTo("2004-04-06T23:05Z");
  }

  @Test
  void passesOverElementsThatHoldNothing() {
    FeedEntry entry =
        entry(
            item(
                "<title> </title><dc:title>T</dc:title><description><![CDATA[]]></description>"
                    + "<itunes:summary>S</itunes:summary><content:encoded/>"
                    + "<body xmlns='http://www.w3.org/1999/xhtml'><img src='/1.jpg'/></body>"));
    assertThat(text(entry.title())).isEqualTo("T");
    assertThat(text(entry.summary())).isEqualTo("S");
    assertThat(html(entry.content())).contains("1.jpg");
  }

  /** Beside an empty headline they are of the picture: an agency's name, a caption. */
  @ParameterizedTest
  @ValueSource(strings = {"%s", "<media:group>%s</media:group>"})
  void takesWordsOfAPictureForNoWordsOfTheItemThatHasEmptyOnes(String place) {
    String words = "<media:title>T</media:title><media:description>D</media:description>";
    FeedEntry empty = entry(item("<title/><description> </description>" + place.formatted(words)));
    FeedEntry none = entry(item(place.formatted(words)));
    assertThat(text(empty.title()) + text(empty.summary())).isEmpty();
    assertThat(text(none.title()) + text(none.summary())).isEqualTo("TD");
  }

  @Test
  void readsMediaInGroups() {
    FeedEntry entry =
        entry(
            item(
                "<media:group><media:content url='/a.jpg' medium='image'><media:credit>Ann"
                    + "</media:credit></media:content><media:thumbnail url='/t.jpg'/>"
                    + "<media:title>T</media:title><media:description>D</media:description>"
                    + "</media:group>"));
    assertThat(text(entry.title())).isEqualTo("T");
    assertThat(text(entry.summary())).isEqualTo("D");
    assertThat(entry.media()).extracting(Media::credit).containsExactly("Ann");
    assertThat(entry.thumbnails()).hasSize(1);
  }

  @Test
  void readsHowOftenAFeedChanges() {
    assertThat(parse(rss("<ttl>90</ttl>")).head().ttl()).isEqualTo(Duration.ofMinutes(90));
    assertThat(
            parse(
                    rss(
                        "<sy:updatePeriod> Daily </sy:updatePeriod>"
                            + "<sy:updateFrequency>2</sy:updateFrequency>"))
                .head()
                .updatePeriod())
        .isEqualTo(Duration.ofHours(12));
    assertThat(parse(rss("<ttl>-5</ttl>")).head().ttl()).isNull();
  }

  private static @Nullable String instant(@Nullable DateTime date) {
    OffsetDateTime value = date == null ? null : date.value();
    return value == null ? null : value.toString();
  }
}
