package io.chapar.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The NewsArticle of schema.org that a page carries. */
final class DemoJsonLd {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** For a script element: no less-than sign in it. */
  String write(DemoPublisher house, String url, HeadedText text) {
    ObjectNode article =
        JSON.createObjectNode()
            .put("@context", "https://schema.org")
            .put("@type", "NewsArticle")
            .put("headline", text.get("Title"))
            .put("description", text.get("Summary"))
            .put("datePublished", text.get("Date"))
            .put("dateModified", text.find("Modified").orElse(text.get("Date")))
            .put("articleSection", text.get("Section"))
            .put("inLanguage", house.language())
            .put("mainEntityOfPage", url);
    article.putObject("publisher").put("@type", "NewsMediaOrganization").put("name", house.name());
    text.find("Author")
        .ifPresent(
            author -> article.putObject("author").put("@type", "Person").put("name", author));
    return article.toString().replace("<", "\\u003c");
  }
}
