package io.chapar.feed;

import io.chapar.article.CpuBudget;
import io.chapar.article.FetchedFeed;
import io.chapar.article.PermanentFailure;
import io.chapar.feed.charset.DecodedText;
import io.chapar.feed.charset.FeedBytes;
import io.chapar.feed.charset.FeedDecoder;
import io.chapar.feed.document.FeedDocument;
import io.chapar.feed.document.FeedEntry;
import io.chapar.feed.document.FeedHead;
import io.chapar.feed.markup.Markup;
import io.chapar.text.XmlSpaces;
import io.chapar.web.CanonicalLink;
import io.chapar.web.Links;
import java.net.URI;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Pages that list articles but have no feed: the links that a selector finds are the entries. */
final class ListPageReader {
  private static final String HEADING = "h1, h2, h3, h4, h5, h6";
  private static final int MOST_LINKS = 200;
  private static final int LONGEST_TITLE = 500;
  private static final int DEEPEST = 256;
  private static final int LOOKED_AT = 4096;

  private final FeedParser feeds;

  /**
   * @param feeds tells whether a page is a feed
   */
  ListPageReader(FeedParser feeds) {
    this.feeds = feeds;
  }

  /**
   * The entries in the order of the page, one for each page that is linked to; without dates.
   *
   * @param selector in CSS, of links, of what lies in a link, or of what holds links
   * @throws PermanentFailure when it finds no link to another page, or when a feed came
   */
  FeedDocument read(FetchedFeed fetched, String selector) {
    DecodedText decoded =
        FeedDecoder.decode(FeedBytes.unpacked(fetched.bytes()), fetched.contentType());
    refuseFeed(fetched, decoded.text());
    Document page =
        Parser.htmlParser()
            .setMaxDepth(DEEPEST)
            .parseInput(CpuBudget.ticking(decoded.text()), fetched.address().toString());
    List<FeedEntry> entries = entries(page, selector, fetched.address());
    if (entries.isEmpty()) {
      int links = page.select(SelectedLinks.LINK).size();
      throw new PermanentFailure(
          "list page has no link that matches \"%s\" (%s in all)"
              .formatted(selector, links == 1 ? "1 link" : links + " links"));
    }
    return new FeedDocument(
        "list-page",
        decoded.label(),
        FeedHead.titled(Markup.text(page.title())),
        entries,
        false,
        null);
  }

  /** One that has an element of HTML is none, whatever its media type. */
  private void refuseFeed(FetchedFeed fetched, String text) {
    String head = text.substring(0, Math.min(text.length(), LOOKED_AT)).toLowerCase(Locale.ROOT);
    if (!head.contains("<html")) {
      feedFormat(fetched)
          .ifPresent(
              format -> {
                throw new PermanentFailure("no list page but a feed (" + format + "); drop select");
              });
    }
  }

  private Optional<String> feedFormat(FetchedFeed fetched) {
    try {
      return Optional.of(
          feeds.parse(fetched.bytes(), fetched.contentType(), fetched.address(), null).format());
    } catch (PermanentFailure noFeed) {
      return Optional.empty();
    }
  }

  private static List<FeedEntry> entries(Document page, String selector, URI address) {
    URI base = Links.base(page.baseUri());
    String self = CanonicalLink.folded(address);
    Map<String, Linked> pages = new LinkedHashMap<>();
    for (Element link : SelectedLinks.of(page, selector)) {
      Linked.of(link, base)
          .filter(linked -> !CanonicalLink.folded(linked.address()).equals(self))
          .filter(linked -> pages.size() < MOST_LINKS || pages.containsKey(linked.key()))
          .ifPresent(linked -> pages.merge(linked.key(), linked, Linked::withLongerTitle));
    }
    return pages.values().stream().map(Linked::entry).toList();
  }

  /**
   * A page that is linked to.
   *
   * @param key by which two addresses are the same page
   */
  private record Linked(String key, URI address, String title) {

    /** Empty when it leads to no page of the web. */
    static Optional<Linked> of(Element link, @Nullable URI base) {
      String reference = Links.resolveBy(base, link.attr("href"));
      URI address = Links.page(reference.replaceFirst("#.*", ""));
      return Optional.ofNullable(address)
          .map(page -> new Linked(CanonicalLink.of(page), page, titleOf(link)));
    }

    /** A picture and a headline often link to one page. */
    Linked withLongerTitle(Linked other) {
      return other.title.length() > title.length() ? new Linked(key, address, other.title) : this;
    }

    FeedEntry entry() {
      return FeedEntry.of(address.toString(), Markup.text(title));
    }
  }

  /**
   * The heading in a link; where it has none, all its text but times, which change by themselves.
   */
  private static String titleOf(Element link) {
    Element heading = link.selectFirst(HEADING);
    Element titled = heading == null ? link.clone() : heading.clone();
    titled.select("time").remove();
    String text = XmlSpaces.collapse(titled.text());
    return text.length() > LONGEST_TITLE ? text.substring(0, LONGEST_TITLE) : text;
  }

  /**
   * The links that a selector means: those that it finds, those around what it finds, and those
   * within. In one walk over the page, however deep its elements lie in each other.
   */
  private static final class SelectedLinks implements NodeVisitor {
    static final String LINK = "a[href]";

    private final Set<Element> selected = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> links = new LinkedHashSet<>();
    private int depth;
    private @Nullable Element open;

    private SelectedLinks() {}

    /** In the order of the page. */
    static Set<Element> of(Document page, String selector) {
      SelectedLinks walk = new SelectedLinks();
      walk.selected.addAll(page.select(selector));
      page.traverse(walk);
      return walk.links;
    }

    @Override
    public void head(Node node, int level) {
      CpuBudget.tick();
      if (node instanceof Element element) {
        open = isLink(element) ? element : open;
        depth += selected.contains(element) ? 1 : 0;
        if (open != null && depth > 0) {
          links.add(open);
        }
      }
    }

    @Override
    public void tail(Node node, int level) {
      if (node instanceof Element element) {
        open = element == open ? null : open;
        depth -= selected.contains(element) ? 1 : 0;
      }
    }

    /** Parsers of HTML end a link where the next begins. */
    private static boolean isLink(Element element) {
      return element.normalName().equals("a") && element.hasAttr("href");
    }
  }
}
