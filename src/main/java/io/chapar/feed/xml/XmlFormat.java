package io.chapar.feed.xml;

import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Which of the formats of XML a root element begins. */
final class XmlFormat {
  private static final String ATOM_03 = "purl.org/atom/ns#";
  private static final String ATOM_10 = "www.w3.org/2005/atom";

  private XmlFormat() {}

  /**
   * @param head the text before the root, where a document type stands
   */
  static String of(Element root, String head) {
    String name = root.tag().name();
    return switch (name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT)) {
      case "rss" -> rss(root.attributes().getIgnoreCase("version").strip(), head);
      case "rdf" -> rdf(root);
      case "feed" -> atom(root);
      case "channel" -> isRss(root) ? "rss" : "cdf";
      case "urlset" -> declares(root, "sitemap-news") ? "news-sitemap" : "sitemap";
      default -> "";
    };
  }

  private static String rss(String version, String head) {
    if (version.equals("0.91")) {
      return head.contains("rss-0.91.dtd") ? "rss091n" : "rss091u";
    }
    return switch (version) {
      case "0.90", "0.92", "0.93", "0.94" -> "rss" + version.replace(".", "");
      case "1.0" -> "rss10";
      default -> version.startsWith("2") ? "rss20" : "rss";
    };
  }

  /** RSS 1.0 where it is declared at all. */
  private static String rdf(Element root) {
    boolean old = declares(root, "netscape.com") && !declares(root, "purl.org/rss/1.0");
    return old ? "rss090" : "rss10";
  }

  /** Its own namespace counts before those that it declares for others. */
  private static String atom(Element root) {
    String own = root.tag().namespace().toLowerCase(Locale.ROOT);
    boolean atom10 = own.contains(ATOM_10);
    if (!atom10 && declares(root, ATOM_03) || root.attr("version").equals("0.3")) {
      return "atom03";
    }
    return atom10 || declares(root, ATOM_10) ? "atom10" : "atom";
  }

  /** CDF writes the address of a channel into an attribute, RSS into an element. */
  private static boolean isRss(Element channel) {
    return channel.tag().name().equals("channel");
  }

  private static boolean declares(Element root, String part) {
    for (Attribute attribute : root.attributes()) {
      if (attribute.getKey().startsWith("xmlns")
          && attribute.getValue().toLowerCase(Locale.ROOT).contains(part)) {
        return true;
      }
    }
    return false;
  }
}
