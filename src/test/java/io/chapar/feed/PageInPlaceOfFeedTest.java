package io.chapar.feed;

import static io.chapar.feed.Examples.read;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.PermanentFailure;
import org.junit.jupiter.api.Test;

/** What is said when a page comes where a feed was. */
class PageInPlaceOfFeedTest {

  @Test
  void saysWhichFeedsThePageNames() {
    String page =
        "<html><head><title>News</title><link rel=\"alternate\" type=\"application/rss+xml\""
            + " href=\"https://a.example/rss\"></head><body>"
            + "<a href=\"https://a.example/atom.xml\">Atom</a></body></html>";
    assertThatThrownBy(() -> read(page))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageStartingWith(
            "no feed: a page of HTML, \"News\"; watch https://a.example/rss or"
                + " https://a.example/atom.xml: ");
  }

  @Test
  void namesTheSitemapsOfAnIndex() {
    String index =
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap>"
            + "<loc>https://a.example/news-1.xml.gz</loc></sitemap></sitemapindex>";
    assertThatThrownBy(() -> read(index))
        .hasMessageStartingWith(
            "no feed: an index of sitemaps; watch https://a.example/news-1.xml.gz: ");
  }

  @Test
  void quotesNoTitleWhereThePageHasNone() {
    assertThatThrownBy(() -> read("<html><title> </title><p>Log in</p></html>"))
        .hasMessageStartingWith("no feed: a page of HTML; select reads a page by its links: ");
  }

  @Test
  void advisesASelectorWhereThePageNamesNone() {
    assertThatThrownBy(() -> read("<html><title>Log in</title></html>"))
        .hasMessageStartingWith(
            "no feed: a page of HTML, \"Log in\"; select reads a page by its links: ");
  }
}
