package io.chapar.feed;

import static io.chapar.feed.Examples.entry;
import static io.chapar.feed.Examples.read;
import static io.chapar.feed.Examples.text;
import static io.chapar.feed.Examples.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.FeedCursor;
import io.chapar.article.FeedReading;
import io.chapar.article.FetchedFeed;
import io.chapar.article.PermanentFailure;
import io.chapar.feed.document.FeedEntry;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TruncatedFeedTest {
  @Test
  void readsTheItemsOfATruncatedBody() {
    String xml = "<rss><channel><item><title>one</title></item><item><title>two</title><descri";
    assertThat(titles(xml)).containsExactly("one", "two");
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
}
