package io.chapar.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.feed.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

  /** The base and most lines are the examples of RFC 3986, 5.4. */
  @ParameterizedTest
  @CsvSource({
    "g:h, g:h",
    "g, http://a/b/c/g",
    "./g, http://a/b/c/g",
    "g/, http://a/b/c/g/",
    "/g, http://a/g",
    "//g, http://g",
    "?y, http://a/b/c/d;p?y",
    "g?y, http://a/b/c/g?y",
    "#s, http://a/b/c/d;p?q#s",
    "g#s, http://a/b/c/g#s",
    ";x, http://a/b/c/;x",
    "'', http://a/b/c/d;p?q",
    ".., http://a/b/",
    "../g, http://a/b/g",
    "../../g, http://a/g",
    "خبر ۱, http://a/b/c/%D8%AE%D8%A8%D8%B1%20%DB%B1",
    "100%, http://a/b/c/100%25",
    "a|b, http://a/b/c/a%7Cb"
  })
  void resolves(String reference, String address) {
    assertThat(Links.resolve("http://a/b/c/d;p?q", reference)).isEqualTo(address);
  }

  @Test
  void leavesReferencesAloneWithoutABase() {
    assertThat(Links.resolve(null, " /a b ")).isEqualTo("/a b");
    assertThat(Links.resolve("no base", "/a")).isEqualTo("/a");
    assertThat(Links.resolve("http://a", "b")).isEqualTo("http://a/b");
  }

  @Test
  void refusesAddressesThatAreTooLong() {
    assertThat(Links.page("http://e.example/" + "x".repeat(10_000))).isNull();
  }

  @Test
  void knowsAPageWhoseHostHoldsAnUnderscore() {
    assertThat(Links.page("http://my_paper.example:8080/a"))
        .hasToString("http://my_paper.example:8080/a");
    assertThat(Examples.only(Examples.item("<link>http://My_paper.example:80/a</link>")).keys())
        .containsExactly("link://my_paper.example/a");
    assertThat(Links.page("http:///a")).isNull();
  }

  @Test
  void takesThePublishersLinkRatherThanFeedBurnersCounter() {
    String counted = "<link>http://feeds.counter.example/~r/news/~3/x/</link>";
    String original =
        "<feedburner:origLink xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'>"
            + "https://news.example/a/1</feedburner:origLink>";
    assertThat(Examples.entry(Examples.item(counted + original)).link())
        .isEqualTo("https://news.example/a/1");
    assertThat(Examples.entry(Examples.item(counted)).link()).contains("counter.example");
  }
}
