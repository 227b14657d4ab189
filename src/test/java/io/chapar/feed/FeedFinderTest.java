package io.chapar.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.feed.FeedFinder.Sign;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedFinderTest {
  private static List<String> found(String html, Sign sign) {
    return new FeedFinder()
            .find(html.getBytes(UTF_8), "text/html", URI.create("https://a.example/news/"))
            .entrySet()
            .stream()
            .filter(one -> one.getValue() == sign)
            .map(Map.Entry::getKey)
            .map(URI::toString)
            .toList();
  }

  @Test
  void findsWhatTheHeadDeclares() {
    String html =
        """
        <link rel="Alternate" type="application/rss+xml" href="rss.xml">
        <link rel="alternate home" type="application/atom+xml" href="//b.example/atom">
        <link rel="alternate" hreflang="en" href="/en"><link rel="stylesheet" href="/feed.css">
        """;
    assertThat(found(html, Sign.DECLARED))
        .containsExactly("https://a.example/news/rss.xml", "https://b.example/atom");
  }

  @Test
  void resolvesAgainstTheBaseOfThePage() {
    String html = "<base href=\"https://c.example/\"><link rel=alternate type=text/xml href=feed>";
    assertThat(found(html, Sign.DECLARED)).containsExactly("https://c.example/feed");
  }

  @Test
  void findsAFewOfTheLinksThatLookLikeFeeds() {
    StringBuilder many = new StringBuilder("<a href=\"/x\">x</a>");
    for (int i = 0; i < 50; i++) {
      many.append("<a href=\"/rss/").append(i).append("\">r</a>");
    }
    assertThat(found(many.toString(), Sign.LINKED)).hasSize(10);
  }

  @Test
  void findsNoEndlessNumberOfDeclaredOnes() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      many.append("<link rel=feed href=\"/").append(i).append("\">");
    }
    assertThat(found(many.toString(), Sign.DECLARED)).hasSize(100);
  }

  @Test
  void knowsTheUsualPlacesOfASite() {
    assertThat(found("", Sign.USUAL)).contains("https://a.example/feed", "https://a.example/rss");
  }

  @Test
  void followsLinksThatAreMeantForAFeedReader() {
    String html = "<a href=\"feed://a.example/1\">1</a><a href=\"feed:https://a.example/2\">2</a>";
    assertThat(found(html, Sign.LINKED))
        .containsExactly("http://a.example/1", "https://a.example/2");
  }

  @Test
  void looksAtNothingButTheWeb() {
    String html = "<link rel=alternate type=application/rss+xml href=\"file:///etc/passwd\">";
    assertThat(found(html, Sign.DECLARED)).isEmpty();
  }
}
