package io.chapar.feed;

import static io.chapar.feed.Examples.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Hub;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hub that a feed itself names. */
class HubLinkTest {
  private static final String ATOM = "xmlns:atom=\"http://www.w3.org/2005/Atom\"";
  private static final Hub HUB =
      new Hub(URI.create("https://hub.example/"), URI.create("https://a.example/feed"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version='2.0' "
            + ATOM
            + "><channel><title>a</title><atom:link rel='hub' href='https://hub.example/'/>"
            + "<atom:link rel='self' href='https://a.example/feed'/></channel></rss>",
        "<rss version='2.0'><channel><title>a</title><atom10:link rel='hub' "
            + "xmlns:atom10='http://www.w3.org/2005/Atom' href='https://hub.example/'/><atom10:link "
            + "xmlns:atom10='http://www.w3.org/2005/Atom' rel='self' href='https://a.example/feed'/>"
            + "</channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/'><title>a</title>"
            + "<link rel='alternate' href='/'/><link rel='self' href='feed'/>"
            + "<link rel='HUB' href='https://hub.example/'/></feed>",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"feed_url\":\"https://a.example/feed\","
            + "\"hubs\":[{\"type\":\"rssCloud\",\"url\":\"https://x.example/\"},"
            + "{\"type\":\"WebSub\",\"url\":\"https://hub.example/\"}],\"items\":[]}",
      })
  void isReadInEachFormat(String feed) {
    assertThat(read(feed).hub()).isEqualTo(HUB);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "javascript:x", "ftp://hub.example/", "//", "https://"})
  void isNoneWithoutAnAddressOfTheWeb(String address) {
    String feed =
        "<rss version='2.0' %s><channel><atom:link rel='hub' href='%s'/></channel></rss>"
            .formatted(ATOM, address);
    assertThat(read(feed).hub()).isNull();
  }

  @Test
  void isNoneWhereTheFeedNamesNone() {
    assertThat(read("<rss version='2.0'><channel><title>a</title></channel></rss>").hub()).isNull();
  }
}
