package io.chapar.demo;

import static io.chapar.demo.PageFormat.element;
import static io.chapar.text.HtmlText.escape;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** How a publisher writes its feed. */
interface FeedFormat {

  static FeedFormat of(String name) {
    return switch (name) {
      case "rss" -> new RssFormat();
      case "atom" -> new AtomFormat();
      case "json" -> new JsonFormat();
      default -> throw new IllegalArgumentException("no feed format: " + name);
    };
  }

  String contentType();

  /**
   * @param site the server's address, without a slash at its end
   * @param articles newest first
   */
  String write(DemoPublisher publisher, String site, List<DemoArticle> articles);

  /** Atom (RFC 4287). */
  final class AtomFormat implements FeedFormat {
    @Override
    public String contentType() {
      return "application/atom+xml; charset=utf-8";
    }

    @Override
    public String write(DemoPublisher publisher, String site, List<DemoArticle> articles) {
      return """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">
      %s
      %s
      %s
      <link rel="alternate" href="%s/"/>
      <author>%s</author>
      %s
      </feed>
      """
          .formatted(
              publisher.language(),
              element("id", site + "/"),
              element("title", publisher.name()),
              element("updated", newest(articles)),
              site,
              element("name", publisher.name()),
              articles.stream()
                  .map(article -> entry(site, article))
                  .collect(Collectors.joining("\n")));
    }

    private static String newest(List<DemoArticle> articles) {
      return articles.get(0).published().toString();
    }

    private static String entry(String site, DemoArticle article) {
      String link = site + article.path();
      return "<entry>"
          + element("id", link)
          + element("title", article.title())
          + "<link href=\""
          + escape(link)
          + "\"/>"
          + element("published", article.published().toString())
          + element("updated", article.published().toString())
          + element("summary", article.summary())
          + "</entry>";
    }
  }

  /** RSS 2.0. */
  final class RssFormat implements FeedFormat {
    @Override
    public String contentType() {
      return "application/rss+xml; charset=utf-8";
    }

    @Override
    public String write(DemoPublisher publisher, String site, List<DemoArticle> articles) {
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
              element("title", publisher.name()),
              element("link", site + "/"),
              element("description", publisher.name()),
              element("language", publisher.language()),
              articles.stream()
                  .map(article -> item(publisher, site, article))
                  .collect(Collectors.joining("\n")));
    }

    private static String item(DemoPublisher publisher, String site, DemoArticle article) {
      String link = site + article.path();
      return "<item>"
          + element("title", article.title())
          + element("link", link)
          + element("guid", link)
          + element("description", article.summary())
          + article.tags().stream()
              .map(tag -> element("category", tag))
              .collect(Collectors.joining())
          + (publisher.dates() ? date(article) : "")
          + "</item>";
    }

    private static String date(DemoArticle article) {
      return element("pubDate", article.published().format(DateTimeFormatter.RFC_1123_DATE_TIME));
    }
  }

  /** JSON Feed 1.1. */
  final class JsonFormat implements FeedFormat {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String contentType() {
      return "application/feed+json";
    }

    @Override
    public String write(DemoPublisher publisher, String site, List<DemoArticle> articles) {
      ObjectNode feed =
          JSON.createObjectNode()
              .put("version", "https://jsonfeed.org/version/1.1")
              .put("title", publisher.name())
              .put("home_page_url", site + "/")
              .put("language", publisher.language());
      ArrayNode items = feed.putArray("items");
      articles.forEach(article -> add(items, site, article));
      return feed.toPrettyString();
    }

    private static void add(ArrayNode items, String site, DemoArticle article) {
      String link = site + article.path();
      ObjectNode item =
          items
              .addObject()
              .put("id", link)
              .put("url", link)
              .put("title", article.title())
              .put("summary", article.summary())
              .put("content_text", article.summary())
              .put("date_published", article.published().toString());
      article.tags().forEach(item.putArray("tags")::add);
    }
  }
}
