package io.chapar.demo;

import java.util.List;

/** How a house writes its feed. */
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
  String write(DemoPublisher house, String site, List<DemoArticle> articles);
}
