package io.chapar.demo;

import static io.chapar.text.HtmlText.escape;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.text.HtmlText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fills a publisher's {@code page.html}: <code>{{title}}</code> and all other heads of the article
 * in lower case, and what is made of its text and of the other articles.
 */
final class PageFormat {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");

  /**
   * @param others of the same publisher, for the related links
   */
  String write(
      DemoPublisher publisher,
      String site,
      DemoArticle article,
      HeadedText text,
      List<DemoArticle> others) {
    Map<String, String> values = new HashMap<>();
    text.heads().forEach((head, value) -> values.put(head.toLowerCase(Locale.ROOT), escape(value)));
    values.put("url", escape(site + article.path()));
    values.put("site", escape(site));
    values.put("modified", escape(text.find("Modified").orElse(text.get("Date"))));
    values.put("paragraphs", paragraphs(text.lines()));
    values.put("lines", lines(text.lines()));
    values.put("tags", items(text.list("Tags").stream().map(tag -> anchor("/tag", tag)).toList()));
    values.put("related", items(others.stream().map(PageFormat::anchor).toList()));
    values.put("json-ld", new DemoJsonLd().write(publisher, site + article.path(), text));
    return fill(publisher.template(), values);
  }

  private static String fill(String template, Map<String, String> values) {
    return PLACE
        .matcher(template)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    Optional.ofNullable(values.get(place.group(1))).orElse("")));
  }

  private static String paragraphs(List<String> lines) {
    return lines.stream().map(PageFormat::paragraph).collect(Collectors.joining("\n"));
  }

  private static String paragraph(String line) {
    return line.startsWith("## ") ? element("h2", line.substring(3)) : element("p", line);
  }

  /** As older systems write: one box, and line breaks. */
  private static String lines(List<String> lines) {
    return lines.stream().map(HtmlText::escape).collect(Collectors.joining("<br>\n<br>\n"));
  }

  private static String items(List<String> items) {
    return items.stream().map(item -> "<li>" + item + "</li>").collect(Collectors.joining("\n"));
  }

  private static String anchor(DemoArticle other) {
    return anchor(other.path(), other.title());
  }

  private static String anchor(String href, String words) {
    return "<a href=\"" + escape(href) + "\">" + escape(words) + "</a>";
  }

  /** The NewsArticle of schema.org that a page carries. */
  private static final class DemoJsonLd {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** For a script element: no less-than sign in it. */
    String write(DemoPublisher publisher, String url, HeadedText text) {
      ObjectNode article =
          JSON.createObjectNode()
              .put("@context", "https://schema.org")
              .put("@type", "NewsArticle")
              .put("headline", text.get("Title"))
              .put("description", text.get("Summary"))
              .put("datePublished", text.get("Date"))
              .put("dateModified", text.find("Modified").orElse(text.get("Date")))
              .put("articleSection", text.get("Section"))
              .put("inLanguage", publisher.language())
              .put("mainEntityOfPage", url);
      article
          .putObject("publisher")
          .put("@type", "NewsMediaOrganization")
          .put("name", publisher.name());
      text.find("Author")
          .ifPresent(
              author -> article.putObject("author").put("@type", "Person").put("name", author));
      return article.toString().replace("<", "\\u003c");
    }
  }

  /** An element of HTML or XML that holds text alone. */
  static String element(String name, String text) {
    return "<" + name + ">" + HtmlText.escape(text) + "</" + name + ">";
  }
}
