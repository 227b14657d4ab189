package io.chapar.feed.xml;

import io.chapar.web.Links;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which of the links of a feed or an entry is its page. */
final class FeedLinks {
  private FeedLinks() {}

  /**
   * Absolute where it can be; null when there is none. FeedBurner's link only counts the visit and
   * leads on to the one that the publisher wrote, which FeedBurner keeps as origLink.
   */
  static @Nullable String page(ElementChildren fields, XmlSource source) {
    Element at = fields.element();
    String original = fields.text("feedburner:origlink");
    return Links.page(original) == null ? written(fields, source) : source.resolve(at, original);
  }

  private static @Nullable String written(ElementChildren fields, XmlSource source) {
    Element found = best(fields.all("link"), source);
    if (found != null) {
      return source.resolve(found, reference(found));
    }
    Element at = fields.element();
    String channel = ElementChildren.attribute(at, "href");
    String other = channel == null ? anchor(fields) : channel;
    return source.resolve(at, other == null ? elsewhere(fields) : other);
  }

  /** The first link of a relation, absolute where it can be; null when there is none. */
  static @Nullable String related(String relation, ElementChildren fields, XmlSource source) {
    for (Element link : fields.all("link")) {
      if (link.attr("rel").strip().equalsIgnoreCase(relation)) {
        return source.resolve(link, ElementChildren.attribute(link, "href"));
      }
    }
    return null;
  }

  /** CDF writes an element A into an item. */
  private static @Nullable String anchor(ElementChildren fields) {
    Element anchor = fields.first("a");
    return anchor == null ? null : ElementChildren.attribute(anchor, "href");
  }

  /** RFC 4287, 4.1.3.2: the page is the content, which stands elsewhere. */
  private static @Nullable String elsewhere(ElementChildren fields) {
    Element content = fields.first("content");
    return content == null || !content.attr("type").contains("html")
        ? null
        : ElementChildren.attribute(content, "src");
  }

  private static @Nullable Element best(List<Element> links, XmlSource source) {
    Element best = null;
    for (Element link : links) {
      if (rank(link, source) > (best == null ? 0 : rank(best, source))) {
        best = link;
      }
    }
    return best;
  }

  /**
   * RFC 4287, 4.2.7: a link without rel is the page itself; among several a page of HTML wins. In
   * RSS its own link wins, which is written as text, over those of Atom.
   */
  private static int rank(Element link, XmlSource source) {
    String rel = link.attr("rel").strip().toLowerCase(Locale.ROOT);
    boolean alternate = rel.isEmpty() || rel.equals("alternate") || rel.endsWith("/alternate");
    if (!alternate || reference(link) == null) {
      return 0;
    }
    String type = link.attr("type").toLowerCase(Locale.ROOT);
    boolean written = !link.attributes().hasKeyIgnoreCase("href");
    if (written && !source.isAtom()) {
      return 3;
    }
    return written || type.isEmpty() || type.contains("html") ? 2 : 1;
  }

  private static @Nullable String reference(Element link) {
    String href = ElementChildren.attribute(link, "href");
    if (href != null) {
      return href;
    }
    String text = ElementChildren.textOf(link);
    return text.isEmpty() ? null : text;
  }
}
