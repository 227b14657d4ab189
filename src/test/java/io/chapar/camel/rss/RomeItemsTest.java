package io.chapar.camel.rss;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FetchedFeed;
import io.chapar.article.PermanentFailure;
import io.chapar.feed.FeedReader;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RomeItemsTest {
  private static final URI ADDRESS = URI.create("https://a.example/rss");
  private static final Feed FEED = new Feed("a", ADDRESS, FeedCursor.NONE, null, null, 20);

  private static final String RSS =
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>A</title><link>https://a.example/</link><description>d</description>
      <language>az</language>
      <item><title>Su &amp;amp; hava</title><link>https://a.example/1?utm_source=rss</link>
        <guid isPermaLink="false">n-1</guid><description>&lt;p&gt;Qısa &lt;b&gt;mətn&lt;/b&gt;&lt;/p&gt;</description>
        <content:encoded><![CDATA[<p>Bütün mətn<script>x()</script></p>]]></content:encoded>
        <dc:creator>Nərgiz Bahar</dc:creator><category>Hava</category>
        <enclosure url="https://a.example/1.jpg" type="image/jpeg" length="10"/>
        <pubDate>Tue, 24 Nov 2026 09:05:00 +0400</pubDate></item>
      <item><title>İkinci</title><link>https://a.example/2</link></item>
      </channel></rss>
      """;

  private static List<FeedItem> rome(byte[] bytes, String type) {
    return new RomeItems().reading(FEED, RomeReader.read(bytes, type), null).items();
  }

  private static List<FeedItem> rome(String xml) {
    return rome(xml.getBytes(UTF_8), "application/rss+xml; charset=utf-8");
  }

  private static List<FeedItem> ours(String xml) {
    FetchedFeed fetched =
        new FetchedFeed(
            FEED, ADDRESS, FeedCursor.NONE, xml.getBytes(UTF_8), null, false, null, Instant.EPOCH);
    return new FeedReader().read(fetched).items();
  }

  @Test
  void givesWhatOurOwnReaderGives() {
    FeedItem rome = rome(RSS).get(0);
    FeedItem own = ours(RSS).get(0);
    assertThat(rome.published().value()).isEqualTo(OffsetDateTime.parse("2026-11-24T05:05:00Z"));
    assertThat(rome).usingRecursiveComparison().ignoringFields("published").isEqualTo(own);
  }

  @Test
  void recognisesEachItemByAKeyOfOurOwnReader() {
    for (int i = 0; i < 2; i++) {
      assertThat(rome(RSS).get(i).keys()).containsAll(ours(RSS).get(i).keys());
    }
  }

  @Test
  void makesRelativeLinksAbsolute() {
    assertThat(rome(RSS.replace("https://a.example/2", "/2")).get(1).link())
        .isEqualTo(URI.create("https://a.example/2"));
  }

  @Test
  void leavesOutDatesThatRomeMisreads() {
    String date = "Tue, 24 Nov 2026 09:05:00 +0400";
    assertThat(rome(RSS.replace(date, "1748944800")).get(0).published()).isNull();
  }

  @Test
  void takesTheBeginningOfTimeForNoDate() {
    String date = "Tue, 24 Nov 2026 09:05:00 +0400";
    String unset = "Thu, 01 Jan 1970 03:30:00 +0330";
    assertThat(rome(RSS.replace(date, unset)).get(0).published()).isNull();
  }

  @Test
  void readsTheCharsetThatTheDocumentDeclares() {
    String xml = RSS.replace("1.0\"?>", "1.0\" encoding=\"windows-1254\"?>");
    byte[] bytes = xml.replace("ə", "e").getBytes(Charset.forName("windows-1254"));
    assertThat(rome(bytes, "application/rss+xml").get(1).title()).isEqualTo("İkinci");
  }

  @Test
  @Timeout(20)
  void refusesWhatIsNestedTooDeeply() {
    String deep = RSS.replace("<title>İkinci</title>", "<x>".repeat(60_000));
    assertThatThrownBy(() -> rome(deep))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("nested more than 200 deep");
  }

  @Test
  void refusesDocumentTypes() {
    String bomb =
        RSS.replace("<rss", "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss");
    assertThatThrownBy(() -> rome(bomb)).hasMessageContaining("DOCTYPE");
  }

  @Test
  void saysWhatIsNoFeed() {
    assertThatThrownBy(() -> rome("<html><body/></html>"))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageStartingWith("ROME cannot read the feed (");
  }
}
