package io.chapar.feed;

import static io.chapar.feed.Examples.atom;
import static io.chapar.feed.Examples.feed;
import static io.chapar.feed.Examples.fetched;
import static io.chapar.feed.Examples.item;
import static io.chapar.feed.Examples.items;
import static io.chapar.feed.Examples.only;
import static io.chapar.feed.Examples.read;
import static io.chapar.feed.Examples.rss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.DateTime;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.article.FetchedFeed;
import io.chapar.article.Image;
import io.chapar.article.PermanentFailure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
  @Test
  void makesTextOfTitlesAndSummaries() {
    FeedItem item =
        only(
            item(
                "<title>A &amp;amp; B &lt;i>C&lt;/i>\n D</title>"
                    + "<description>&lt;p>One&lt;/p>&lt;p>two&lt;br>three&lt;/p>"
                    + "&lt;script>x()&lt;/script></description>"));
    assertThat(item.title()).isEqualTo("A & B C D");
    assertThat(item.summary()).isEqualTo("One two three");
  }

  @Test
  void keepsTheMarkupOfContentWithAbsoluteLinks() {
    FeedItem item =
        only(item("<content:encoded>&lt;p class='x'>&lt;a href='/1'>a&lt;/a></content:encoded>"));
    assertThat(item.content()).isEqualTo("<p><a href=\"https://news.example/1\">a</a></p>");
  }

  @Test
  void takesTheDescriptionOfAnItemWithoutAPageForItsText() {
    String text = "<title>t</title><description>&lt;p>All of it.&lt;/p></description>";
    assertThat(only(item(text)).content()).isEqualTo("<p>All of it.</p>");
    assertThat(only(item(text + "<link>https://news.example/1</link>")).content()).isNull();
  }

  @Test
  void hasNullForWhatTheFeedDoesNotSay() {
    FeedItem item =
        only(item("<title>t</title><description/><content:encoded> </content:encoded>"));
    assertThat(item.summary()).isNull();
    assertThat(item.content()).isNull();
    assertThat(item.guid()).isNull();
    assertThat(item.link()).isNull();
    assertThat(item.published()).isNull();
    assertThat(item.language()).isNull();
    assertThat(item.authors()).isEmpty();
  }

  @Test
  void numbersItemsInTheFeedsOrder() {
    List<FeedItem> items = items(rss("<item><title>a</title></item><item><title>b</title></item>"));
    assertThat(items).extracting(FeedItem::title).containsExactly("a", "b");
    assertThat(items).extracting(FeedItem::position).containsExactly(0, 1);
  }

  /** It is the time at which the document was made: another at each poll. */
  @Test
  void knowsNoTimeOfAnUpdateThatAllItemsShare() {
    String entry = "<entry><id>%1$s</id><updated>2025-06-03T10:0%2$s:00Z</updated></entry>";
    String first = entry.formatted("a", 1);
    assertThat(items(atom(first + entry.formatted("b", 1))))
        .extracting(FeedItem::updated)
        .containsOnlyNulls();
    assertThat(items(atom(first + entry.formatted("b", 2))))
        .extracting(FeedItem::updated)
        .doesNotContainNull();
    assertThat(only(atom(first)).updated()).isNotNull();
  }

  /** One that takes the time anew for each entry needs a moment for them all. */
  @Test
  void knowsNoTimeOfAnUpdateThatManyItemsShareNearly() {
    String entries = "";
    for (int i = 1; i <= 5; i++) {
      entries +=
          "<entry><id>%1$s</id><updated>2025-06-03T10:00:0%1$sZ</updated></entry>".formatted(i);
    }
    String late = entries.replace("10:00:05Z", "10:05:05Z");
    assertThat(items(atom(entries))).extracting(FeedItem::updated).containsOnlyNulls();
    assertThat(items(atom(late))).extracting(FeedItem::updated).doesNotContainNull();
  }

  @Test
  void leavesOutItemsThatSayNothing() {
    assertThat(items(rss("<item/><item><title>a</title></item>"))).hasSize(1);
    assertThat(items(rss("<item><title> </title><description/><guid/></item>"))).isEmpty();
    assertThat(items(rss("<item><title><![CDATA[]]></title></item>"))).isEmpty();
    assertThat(items(rss("<item><title>&lt;b>&lt;/b></title></item>"))).isEmpty();
  }

  @Test
  void takesAGuidThatIsAnAddressForTheLink() {
    assertThat(only(item("<guid>https://e.example/9</guid>")).link())
        .isEqualTo(URI.create("https://e.example/9"));
    assertThat(only(item("<guid isPermaLink='false'>https://e.example/9</guid>")).link()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.example", "http:///x"})
  void hasNoLinkToWhatIsNoPage(String link) {
    assertThat(only(item("<title>t</title><link>" + link + "</link>")).link()).isNull();
  }

  @Test
  void givesNoItemsWhenTheFeedIsUnchanged() {
    FetchedFeed unchanged =
        new FetchedFeed(
            feed(null, null),
            Examples.ADDRESS,
            new FeedCursor("\"e\"", null, null),
            new byte[0],
            null,
            true,
            Duration.ofMinutes(5),
            Instant.EPOCH);
    FeedReading reading = new FeedReader().read(unchanged);
    assertThat(reading.unchanged()).isTrue();
    assertThat(reading.items()).isEmpty();
    assertThat(reading.cursor().etag()).isEqualTo("\"e\"");
    assertThat(reading.pause()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void pausesAsLongAsTheLongestWish() {
    assertThat(read(rss("")).pause()).isNull();
    assertThat(read(rss("<ttl>30</ttl>")).pause()).isEqualTo(Duration.ofMinutes(30));
    assertThat(pause("<ttl>30</ttl>", Duration.ofHours(2))).isEqualTo(Duration.ofHours(2));
    assertThat(pause("<ttl>300</ttl>", Duration.ofHours(2))).isEqualTo(Duration.ofHours(5));
    assertThat(pause("<sy:updatePeriod>daily</sy:updatePeriod>", null))
        .isEqualTo(Duration.ofHours(24));
    assertThat(pause("<ttl>99999</ttl>", null)).isEqualTo(Duration.ofHours(24));
    assertThat(pause("", Duration.ofDays(9))).isEqualTo(Duration.ofHours(24));
  }

  private static @Nullable Duration pause(String channel, @Nullable Duration fresh) {
    return new FeedReader().read(fetched(feed(null, null), rss(channel), fresh)).pause();
  }

  @Test
  void believesTheOperatorAboutTheLanguage() {
    String rss = rss("<language>en-us</language><item><title>خبر</title></item>");
    FeedItem item = new FeedReader().read(fetched(feed("fa", null), rss, null)).items().get(0);
    assertThat(item.language()).isEqualTo("fa");
    assertThat(only(rss).language()).isEqualTo("en-US");
    assertThat(only(rss.replace("en-us", "fa_IR")).language()).isEqualTo("fa-IR");
    assertThat(only(rss.replace("en-us", "فارسی")).language()).isNull();
  }

  @Test
  void readsDatesWithoutAnOffsetInTheFeedsZone() {
    String rss = item("<title>t</title><pubDate>2025-06-03 10:00</pubDate>");
    FeedItem item =
        new FeedReader()
            .read(fetched(feed(null, ZoneId.of("Asia/Almaty")), rss, null))
            .items()
            .get(0);
    DateTime published = Objects.requireNonNull(item.published());
    assertThat(published.value()).hasToString("2025-06-03T10:00+05:00");
  }

  @Test
  void collectsPicturesOnce() {
    FeedItem item =
        only(
            item(
                "<title>t</title><enclosure url='/a.jpg' type='image/jpeg'/>"
                    + "<enclosure url='/a.mp3' type='audio/mpeg'/>"
                    + "<media:content url='/a.jpg'><media:description>C</media:description>"
                    + "</media:content><media:thumbnail url='/b.png'/>"));
    assertThat(item.images())
        .containsExactly(
            new Image(URI.create("https://news.example/a.jpg"), "C", null),
            new Image(URI.create("https://news.example/b.png"), null, null));
  }

  @Test
  void saysWhatIsNoFeedAndWhere() {
    assertThatThrownBy(() -> read("<html><head><title>Sign in</title></head></html>"))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("Sign in")
        .hasMessageContaining("https://news.example/feeds/all.xml");
  }
}
