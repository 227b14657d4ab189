package io.chapar.feed.opml;

import io.chapar.article.PermanentFailure;
import io.chapar.feed.charset.FeedBytes;
import io.chapar.feed.charset.FeedDecoder;
import io.chapar.feed.document.NoFeed;
import io.chapar.feed.xml.ElementChildren;
import io.chapar.feed.xml.Inherited;
import io.chapar.feed.xml.XmlRepair;
import io.chapar.text.LanguageTag;
import io.chapar.web.ShownAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Subscription lists (OPML 2.0, opml.org). By jsoup as the feeds themselves, since lists are as
 * broken as feeds are, and as hostile: no document types, no entities, bounded depth. The head of a
 * list is not read: it speaks of the file.
 */
public final class OpmlReader {
  /** They say how the feed is written, which shows when it is read, or what is not so. */
  private static final Set<String> NEEDLESS =
      Set.of("type", "version", "iscomment", "isbreakpoint");

  private static final Set<String> READ =
      Set.of("text", "title", "xmlurl", "htmlurl", "description", "category", "language");
  private static final Set<String> READ_OF_GROUPS = Set.of("text", "title");
  private static final int LONGEST_SHOWN = 100;

  /**
   * @throws PermanentFailure when the bytes are no OPML
   */
  public SubscriptionList read(byte[] bytes) {
    return read(FeedDecoder.decode(FeedBytes.unpacked(bytes), null).text());
  }

  /** The same of a text, whatever encoding its declaration names. */
  public SubscriptionList read(String text) {
    Document document = Parser.xmlParser().parseInput(XmlRepair.repair(text), "");
    Inherited<Boolean> comments = new Inherited<>(false, OpmlReader::isComment);
    List<Outline> feeds = new ArrayList<>();
    List<String> left = new ArrayList<>();
    boolean opml = false;
    for (Element element : document.getAllElements()) {
      opml |= element.normalName().equals("opml");
      if (isOutline(element) && !comments.at(element.parent())) {
        read(element, comments.at(element), feeds, left);
      }
    }
    if (!opml) {
      throw new PermanentFailure("no OPML: " + NoFeed.reason(text).replace("no feed: ", ""));
    }
    return new SubscriptionList(feeds, left);
  }

  /** What is in a comment is one too. */
  private static boolean isComment(Element element, boolean outer) {
    return outer
        || isOutline(element)
            && "true".equalsIgnoreCase(ElementChildren.attribute(element, "isComment"));
  }

  private static boolean isOutline(Element element) {
    return element.normalName().equals("outline");
  }

  private static void read(
      Element element, boolean comment, List<Outline> feeds, List<String> left) {
    String address = ElementChildren.attribute(element, "xmlUrl");
    if (comment) {
      left.add("is a comment, with all that is in it: " + shown(element));
    } else if (address != null) {
      feeds.add(outline(element, address));
      more(element, READ).forEach(what -> left.add("has no place for " + what));
    } else if (isLeaf(element)) {
      left.add(reason(element));
    } else {
      more(element, READ_OF_GROUPS).forEach(what -> left.add("has no place for " + what));
    }
  }

  private static boolean isLeaf(Element element) {
    return ElementChildren.attribute(element, "url") != null || element.firstElementChild() == null;
  }

  private static String reason(Element element) {
    String url = ElementChildren.attribute(element, "url");
    String type = ElementChildren.attribute(element, "type");
    boolean list =
        "include".equalsIgnoreCase(type)
            || url != null && url.toLowerCase(Locale.ROOT).endsWith(".opml");
    if (list) {
      return "is another list, which is not read; import it by itself: " + shown(element);
    }
    return (url == null ? "names no feed: " : "is a link and no feed: ") + shown(element);
  }

  private static String shown(Element element) {
    String title = title(element);
    String address =
        Stream.of("xmlUrl", "url")
            .map(name -> ElementChildren.attribute(element, name))
            .filter(each -> each != null)
            .map(ShownAddress::of)
            .findFirst()
            .orElse("");
    String shown = title == null ? address : (title + " " + address).strip();
    return shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "…" : shown;
  }

  /** The names of what else it says; values may be secrets. */
  private static Stream<String> more(Element element, Set<String> read) {
    List<String> more = new ArrayList<>();
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey().toLowerCase(Locale.ROOT);
      boolean known =
          read.contains(name)
              || NEEDLESS.contains(name)
              || name.startsWith("xmlns")
              || attribute.namespace().equals(OpmlWriter.NAMESPACE);
      if (!known && !attribute.getValue().isBlank()) {
        more.add(attribute.getKey());
      }
    }
    String title = ElementChildren.attribute(element, "title");
    if (title != null && !title.equals(title(element))) {
      more.add("title \"" + title + "\"");
    }
    return more.isEmpty() ? Stream.of() : Stream.of(list(more) + " of " + shown(element));
  }

  private static String list(List<String> names) {
    String list = String.join(", ", names);
    return list.length() > LONGEST_SHOWN ? list.substring(0, LONGEST_SHOWN) + "…" : list;
  }

  private static Outline outline(Element element, String address) {
    List<String> groups =
        Stream.concat(Stream.of(around(element)), categories(element))
            .map(OpmlReader::path)
            .filter(path -> !path.isEmpty())
            .distinct()
            .toList();
    return new Outline(title(element), address, groups, settings(element));
  }

  private static Map<String, String> settings(Element element) {
    Map<String, String> settings = new LinkedHashMap<>();
    Outline.ATTRIBUTES.forEach(
        (setting, attribute) -> {
          String value = value(element, setting, attribute);
          if (value != null) {
            settings.put(setting, value);
          }
        });
    return settings;
  }

  private static @Nullable String value(Element element, String setting, String attribute) {
    if (attribute.startsWith(OpmlWriter.PREFIX)) {
      return own(element, setting);
    }
    String value = ElementChildren.attribute(element, attribute);
    return setting.equals("language") ? LanguageTag.proper(value) : value;
  }

  private static @Nullable String own(Element element, String setting) {
    for (Attribute attribute : element.attributes()) {
      if (attribute.localName().equals(setting)
          && attribute.namespace().equals(OpmlWriter.NAMESPACE)) {
        return ElementChildren.value(attribute.getValue());
      }
    }
    return null;
  }

  /** What an outliner shows is the text; title is what the feed calls itself. */
  private static @Nullable String title(Element element) {
    String text = ElementChildren.attribute(element, "text");
    return text == null ? ElementChildren.attribute(element, "title") : text;
  }

  private static List<String> around(Element element) {
    List<String> titles = new ArrayList<>();
    for (Element at = element.parent(); at != null && isOutline(at); at = at.parent()) {
      String title = title(at);
      if (title != null) {
        titles.add(0, title);
      }
    }
    return titles;
  }

  /** With commas between, and slashes between a category and the narrower one (OPML 2.0). */
  private static Stream<List<String>> categories(Element element) {
    String categories = ElementChildren.attribute(element, "category");
    return categories == null
        ? Stream.of()
        : Arrays.stream(categories.split(",")).map(each -> List.of(each.split("/")));
  }

  /** {@code News/Iran}. */
  private static String path(List<String> titles) {
    return String.join(
        "/",
        titles.stream()
            .map(title -> title.replaceAll("[/\\p{Cntrl}]", " ").strip())
            .filter(title -> !title.isEmpty())
            .toList());
  }
}
