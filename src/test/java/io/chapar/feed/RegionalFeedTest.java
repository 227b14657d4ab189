package io.chapar.feed;

import static io.chapar.feed.Examples.item;
import static io.chapar.feed.Examples.items;
import static io.chapar.feed.Examples.only;
import static io.chapar.feed.Examples.rss;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.FeedItem;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What feeds of Persian, Turkic, Tajik, Urdu and Russian news do. */
class RegionalFeedTest {

  @Test
  void takesPersianLettersInLinksAndGuids() {
    FeedItem item =
        only(
            item(
                "<title>نشست خبری</title><link>https://khabar.example/news/85/نشست خبری</link>"
                    + "<guid>https://khabar.example/news/85/نشست خبری</guid>"
                    + "<content:encoded></content:encoded>"
                    + "<category domain='https://khabar.example/o'>استان‌ها &amp;gt; تهران"
                    + "</category>"));
    assertThat(Objects.requireNonNull(item.link()).toString())
        .isEqualTo(
            "https://khabar.example/news/85/"
                + "%D9%86%D8%B4%D8%B3%D8%AA%20%D8%AE%D8%A8%D8%B1%DB%8C");
    assertThat(item.categories()).containsExactly("استان‌ها > تهران");
    assertThat(item.content()).isNull();
  }

  @Test
  void seesOneLinkInRawAndEncodedLetters() {
    String raw = "<link>https://khabar.example/خبر</link>";
    String encoded = "<link>https://khabar.example/%D8%AE%D8%A8%D8%B1</link>";
    assertThat(only(item(raw)).keys()).isEqualTo(only(item(encoded)).keys());
  }

  @Test
  void takesHostsInOtherScripts() {
    assertThat(only(item("<link>https://новости.example/1</link>")).link())
        .isEqualTo(URI.create("https://xn--b1amnebsh.example/1"));
  }

  @Test
  void keepsJoinersAndNoBreakSpacesOfTitles() {
    String title = "می\u200Cخواهیم کتاب\u200Cها را\u00A0بخوانیم";
    assertThat(only(item("<title>" + title + "</title>")).title()).isEqualTo(title);
    String markup = "<title>&lt;b>" + title + "&lt;/b></title>";
    assertThat(only(item(markup)).title()).isEqualTo(title);
  }

  @Test
  void keepsArabicLettersAndMarksOfDirection() {
    String title = "\u200Fوزير گفت كه\u200E 12\u00ADماه";
    assertThat(only(item("<title>" + title + "</title>")).title()).isEqualTo(title);
  }

  @Test
  void readsEntitiesInTitlesOfAzerbaijan() {
    FeedItem item = only(item("<title>Bakıda&nbsp;&quot;Formula 1&quot; ba&#351;ladı</title>"));
    assertThat(item.title()).isEqualTo("Bakıda\u00A0\"Formula 1\" başladı");
    FeedItem escaped = only(item("<title>Bakıda &amp;quot;Formula 1&amp;quot;</title>"));
    assertThat(escaped.title()).isEqualTo("Bakıda \"Formula 1\"");
  }

  @Test
  void givesEveryItemOfAFeedWithOneGuidForAll() {
    String same = "<guid isPermaLink='true'>https://xeber.example/</guid>";
    List<FeedItem> items =
        items(
            rss(
                "<item><title>bir</title><link>https://xeber.example/1</link>"
                    + same
                    + "</item>"
                    + "<item><title>iki</title><link>https://xeber.example/2</link>"
                    + same
                    + "</item>"));
    assertThat(items).extracting(item -> item.keys().get(0)).doesNotHaveDuplicates();
  }

  @Test
  void readsCdataThatIsEscapedAgain() {
    FeedItem item =
        only(item("<description>&lt;![CDATA[&lt;p>Xəbər mətni kəsi&lt;/p>]]&gt;</description>"));
    assertThat(item.summary()).isEqualTo("Xəbər mətni kəsi");
  }

  @Test
  void readsItemsWithNamespacesAndLineBreaksOfTheirOwn() {
    String rss =
        "<rss version='2.0'><channel><item xmlns:default='http://www.w3.org/1999/xhtml'"
            + " xmlns='http://purl.org/rss/1.0/'><title>Rain in\n Karachi</title>"
            + "<pubDate>Tue, 03 Jun 2025 15:00:00 +05:00</pubDate></item></channel></rss>";
    assertThat(only(rss).title()).isEqualTo("Rain in Karachi");
    assertThat(Objects.requireNonNull(only(rss).published()).value())
        .hasToString("2025-06-03T15:00+05:00");
  }

  @Test
  void readsTurkishCapitalsInElementNames() {
    FeedItem item = only("<RSS><CHANNEL><ITEM><TITLE>İSTANBUL</TITLE></ITEM></CHANNEL></RSS>");
    assertThat(item.title()).isEqualTo("İSTANBUL");
  }

  @Test
  void readsCategoriesThatArabicCommasDivide() {
    FeedItem item = only(item("<title>t</title><keywords>نفت، گاز, برق</keywords>"));
    assertThat(item.categories()).containsExactly("نفت", "گاز", "برق");
  }

  @Test
  void readsMovedAndCyrillicDates() {
    String dated = "<title>t</title><pubDate>Сб, 07 июня 2025 09:30:00 +0500</pubDate>";
    assertThat(Objects.requireNonNull(only(item(dated)).published()).value())
        .hasToString("2025-06-07T09:30+05:00");
  }

  @Test
  void keepsDirectionAndLanguageOfContent() {
    FeedItem item =
        only(item("<content:encoded>&lt;p dir='rtl' lang='fa'>متن&lt;/p></content:encoded>"));
    assertThat(item.content()).isEqualTo("<p dir=\"rtl\" lang=\"fa\">متن</p>");
  }
}
