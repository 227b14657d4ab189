package io.chapar.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** JSON Feed 1.1. */
final class JsonFormat implements FeedFormat {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String contentType() {
    return "application/feed+json";
  }

  @Override
  public String write(DemoPublisher house, String site, List<DemoArticle> articles) {
    ObjectNode feed =
        JSON.createObjectNode()
            .put("version", "https://jsonfeed.org/version/1.1")
            .put("title", house.name())
            .put("home_page_url", site + "/")
            .put("language", house.language());
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
