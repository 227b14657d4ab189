package io.chapar.feed.xml;

import io.chapar.article.CpuBudget;
import io.chapar.article.PermanentFailure;
import io.chapar.feed.charset.DecodedText;
import io.chapar.feed.date.FeedDates;
import io.chapar.feed.document.FeedDocument;
import io.chapar.feed.document.FeedEntry;
import io.chapar.feed.document.FeedHead;
import io.chapar.feed.document.NoFeed;
import io.chapar.text.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Feeds in XML, by jsoup's XML parser: it knows no document types, bounds the depth, and makes a
 * tree of anything.
 */
public final class XmlFeedReader {
  private static final Set<String> ENTRIES = Set.of("item", "entry", "url");

  /** Where an entry may stand; in an entry too, as some forget the end tag of the one before. */
  private static final Set<String> HOLDERS =
      Set.of("rss", "feed", "rdf", "rdf:rdf", "channel", "items", "item", "entry", "urlset", "url");

  /** As many as a sitemap may have (sitemaps.org). */
  private static final int MOST_ENTRIES = 50_000;

  private final DecodedText decoded;
  private final @Nullable String address;
  private final FeedDates dates;

  public XmlFeedReader(DecodedText decoded, @Nullable String address, FeedDates dates) {
    this.decoded = decoded;
    this.address = address;
    this.dates = dates;
  }

  public FeedDocument read() {
    String xml = XmlRepair.repair(decoded.text());
    Document document = Parser.xmlParser().parseInput(CpuBudget.ticking(xml), "");
    document.outputSettings().prettyPrint(false);
    Element root = document.firstElementChild();
    String format = root == null ? "" : XmlFormat.of(root, head());
    if (root == null || format.isEmpty()) {
      throw new PermanentFailure(NoFeed.reason(decoded.text()));
    }
    boolean hasBases = xml.contains("xml:base");
    return document(
        format, new XmlSource(root, address, dates, hasBases, format.startsWith("atom")));
  }

  private String head() {
    return decoded.text().substring(0, Math.min(decoded.text().length(), 1024));
  }

  private FeedDocument document(String format, XmlSource source) {
    FeedHead head = new FeedHeadReader(channel(source), source).read();
    List<Element> items = items(source);
    XmlSource ofSite = source.ofSite(head.link(), items);
    List<FeedEntry> entries = items.stream().map(item -> entry(item, ofSite)).toList();
    boolean cut = !isEnded(source.root());
    String half = cut && !items.isEmpty() ? half(items.get(items.size() - 1)) : null;
    return new FeedDocument(format, decoded.label(), head, entries, cut, half);
  }

  private static List<Element> items(XmlSource source) {
    List<Element> items = new ArrayList<>();
    for (Element element : source.root().getAllElements()) {
      if (ENTRIES.contains(source.nameOf(element))
          && isHeld(element, source)
          && items.size() < MOST_ENTRIES) {
        items.add(element);
      }
    }
    return items;
  }

  private @Nullable String half(Element last) {
    String half = HalfEntry.in(decoded.text(), last.tag().name());
    return half == null ? null : Digest.of(half);
  }

  private static Element channel(XmlSource source) {
    Element root = source.root();
    Stream<Element> all = source.isAtom() ? Stream.of() : root.stream();
    return all.filter(element -> source.nameOf(element).equals("channel")).findFirst().orElse(root);
  }

  /** By an end tag, or as an element without content. */
  private boolean isEnded(Element root) {
    String text = decoded.text().stripTrailing();
    String end = "</" + root.tag().name();
    return text.lastIndexOf(end) >= 0
        || text.toLowerCase(Locale.ROOT).contains(end.toLowerCase(Locale.ROOT))
        || root.childNodeSize() == 0 && text.endsWith("/>");
  }

  private static FeedEntry entry(Element element, XmlSource source) {
    return source.nameOf(element).equals("url")
        ? new SitemapReader(element, source).read()
        : new EntryReader(element, source).read();
  }

  private static boolean isHeld(Element element, XmlSource source) {
    Element parent = element.parent();
    return parent != null && HOLDERS.contains(source.nameOf(parent));
  }

  /** The entry within which a document of XML breaks off. */
  private static final class HalfEntry {
    private static final String NO_TAGS = "<!--.*?(?:-->|\\z)|<!\\[CDATA\\[.*?(?:]]>|\\z)";

    private HalfEntry() {}

    /**
     * From its start tag on. Null where the last entry is ended, and where several stand and none
     * is: that is how its publisher writes.
     *
     * @param name of the element, with its prefix
     */
    static @Nullable String in(String text, String name) {
      Matcher tag = tag(name).matcher(text);
      int starts = 0;
      int ends = 0;
      int open = -1;
      while (tag.find()) {
        CpuBudget.tick();
        boolean start = "".equals(tag.group("end")) && "".equals(tag.group("empty"));
        boolean end = "/".equals(tag.group("end"));
        starts += start ? 1 : 0;
        ends += end ? 1 : 0;
        open = start ? tag.start() : tag.group("end") == null ? open : -1;
      }
      return open < 0 || starts > 1 && ends == 0 ? null : text.substring(open);
    }

    private static Pattern tag(String name) {
      return Pattern.compile(
          NO_TAGS + "|<(?<end>/?)" + Pattern.quote(name) + "(?:\\s[^<>]*?)?(?<empty>/?)>",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
  }
}
