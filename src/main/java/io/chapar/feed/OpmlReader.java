package io.chapar.feed;

import io.chapar.article.PermanentFailure;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Subscription lists (OPML 2.0, opml.org). By jsoup as the feeds themselves, since lists are as
 * broken as feeds are, and as hostile: no document types, no entities, bounded depth.
 */
public final class OpmlReader {

  /**
   * The outlines that name a feed, in their order.
   *
   * @throws PermanentFailure when the bytes are no OPML
   */
  public List<Outline> read(byte[] bytes) {
    return read(FeedDecoder.decode(FeedBytes.unpacked(bytes), null).text());
  }

  /** The same of a text, whatever encoding its declaration names. */
  public List<Outline> read(String text) {
    Document document = Parser.xmlParser().parseInput(XmlRepair.repair(text), "");
    List<Outline> outlines = new ArrayList<>();
    boolean opml = false;
    for (Element element : document.getAllElements()) {
      opml |= element.normalName().equals("opml");
      String address = isOutline(element) ? Fields.attribute(element, "xmlUrl") : null;
      if (address != null) {
        outlines.add(outline(element, address));
      }
    }
    if (!opml) {
      throw new PermanentFailure("no OPML: " + NoFeed.reason(text).replace("no feed: ", ""));
    }
    return outlines;
  }

  private static boolean isOutline(Element element) {
    return element.normalName().equals("outline");
  }

  private static Outline outline(Element element, String address) {
    String language = LanguageTags.proper(Fields.attribute(element, "language"));
    return new Outline(title(element), address, groups(element.parent()), language);
  }

  private static @Nullable String title(Element element) {
    String title = Fields.attribute(element, "title");
    return title == null ? Fields.attribute(element, "text") : title;
  }

  private static List<String> groups(@Nullable Element outer) {
    List<String> groups = new ArrayList<>();
    for (Element at = outer; at != null && isOutline(at); at = at.parent()) {
      String title = title(at);
      if (title != null) {
        groups.add(0, title);
      }
    }
    return groups;
  }
}
