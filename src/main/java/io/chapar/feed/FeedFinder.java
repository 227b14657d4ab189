package io.chapar.feed;

import io.chapar.article.CpuBudget;
import io.chapar.feed.charset.FeedBytes;
import io.chapar.feed.charset.FeedDecoder;
import io.chapar.web.Links;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Where the feeds of a page may be: what its head declares (HTML Living Standard, 4.6.7.2), or an
 * index of sitemaps lists, what it links to, and where sites mostly have one.
 */
public final class FeedFinder {
  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/feed+json",
          "application/rdf+xml",
          "application/xml",
          "text/xml");
  private static final List<String> WORDS = List.of("rss", "feed", "atom");
  private static final List<String> PLACES =
      List.of(
          "/feed",
          "/rss",
          "/rss.xml",
          "/feed.xml",
          "/atom.xml",
          "/index.xml",
          "/feeds",
          "/feed.json");
  private static final int MOST_DECLARED = 100;
  private static final int MOST_LINKS = 10;
  private static final int DEEPEST = 256;

  /** How a place became known. */
  public enum Sign {
    DECLARED,
    LINKED,
    USUAL
  }

  /**
   * The likeliest first.
   *
   * @param page its address, after redirects
   */
  public Map<URI, Sign> find(byte[] bytes, @Nullable String contentType, URI page) {
    String html = FeedDecoder.decode(FeedBytes.unpacked(bytes), contentType).text();
    Document document =
        Parser.htmlParser()
            .setMaxDepth(DEEPEST)
            .parseInput(CpuBudget.ticking(html), page.toString());
    Map<URI, Sign> found = new LinkedHashMap<>();
    document.select("sitemapindex loc").stream()
        .limit(MOST_DECLARED)
        .forEach(place -> add(found, place.text(), document.baseUri(), Sign.DECLARED));
    document.select("link[href]").stream()
        .filter(FeedFinder::isDeclared)
        .limit(MOST_DECLARED)
        .forEach(link -> add(found, link.attr("href"), document.baseUri(), Sign.DECLARED));
    document.select("a[href]").stream()
        .map(link -> link.attr("href"))
        .filter(FeedFinder::looksLikeOne)
        .limit(MOST_LINKS)
        .forEach(href -> add(found, href, document.baseUri(), Sign.LINKED));
    PLACES.forEach(place -> add(found, place, page.toString(), Sign.USUAL));
    return found;
  }

  private static boolean isDeclared(Element link) {
    String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
    List<String> rel = List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
    return rel.contains("alternate") && TYPES.contains(type) || rel.contains("feed");
  }

  private static boolean looksLikeOne(String href) {
    String lower = href.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(lower::contains);
  }

  private static void add(Map<URI, Sign> found, String href, String base, Sign sign) {
    URI address = Links.page(Links.withoutFeedScheme(Links.resolve(base, href)));
    if (address != null) {
      found.putIfAbsent(address, sign);
    }
  }
}
