package io.chapar.demo;

import static io.chapar.demo.DemoMarkup.element;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** RSS 2.0. */
final class RssFormat implements FeedFormat {
  @Override
  public String contentType() {
    return "application/rss+xml; charset=utf-8";
  }

  @Override
  public String write(DemoPublisher house, String site, List<DemoArticle> articles) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0">
        <channel>
        %s
        %s
        %s
        %s
        %s
        </channel>
        </rss>
        """
        .formatted(
            element("title", house.name()),
            element("link", site + "/"),
            element("description", house.name()),
            element("language", house.language()),
            articles.stream()
                .map(article -> item(house, site, article))
                .collect(Collectors.joining("\n")));
  }

  private static String item(DemoPublisher house, String site, DemoArticle article) {
    String link = site + article.path();
    return "<item>"
        + element("title", article.title())
        + element("link", link)
        + element("guid", link)
        + element("description", article.summary())
        + article.tags().stream().map(tag -> element("category", tag)).collect(Collectors.joining())
        + (house.dates() ? date(article) : "")
        + "</item>";
  }

  private static String date(DemoArticle article) {
    return element("pubDate", article.published().format(DateTimeFormatter.RFC_1123_DATE_TIME));
  }
}
