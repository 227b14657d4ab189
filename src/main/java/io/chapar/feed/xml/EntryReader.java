package io.chapar.feed.xml;

import static io.chapar.feed.xml.MarkupReader.Kind.BODY;
import static io.chapar.feed.xml.MarkupReader.Kind.LINE;

import io.chapar.article.DateTime;
import io.chapar.feed.document.FeedEntry;
import io.chapar.feed.document.Media;
import io.chapar.feed.document.Person;
import io.chapar.feed.markup.Markup;
import io.chapar.web.Links;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An item or entry element. */
final class EntryReader {
  private static final String[] WHOLE = {
    "content:encoded", "content", "xhtml:body", "body", "fullitem", "xhtml:div"
  };
  private static final String[] SHORT = {
    "summary", "description", "abstract", "dc:description", "dcterms:abstract"
  };

  private final XmlSource source;
  private final ElementChildren fields;

  EntryReader(Element entry, XmlSource source) {
    this.source = source;
    this.fields = source.fields(entry);
  }

  FeedEntry read() {
    String guid = guid();
    String id = id(guid);
    String link = FeedLinks.page(fields, source);
    return new FeedEntry(
        guid,
        id,
        link == null && isPermalink(guid, id) ? id : link,
        source.markup(title(), LINE),
        published(),
        updated(),
        authors(),
        summary(),
        content(),
        Categories.of(fields, source),
        MediaFiles.enclosures(fields, source),
        source.resolve(fields.element(), fields.text("comments")),
        language(),
        FeedPicture.of(fields, source),
        origin(),
        MediaFiles.thumbnails(fields, source),
        MediaFiles.content(fields, source),
        source.markup(fields.first("rights", "copyright", "dc:rights"), LINE));
  }

  private @Nullable String guid() {
    String guid = fields.text("guid", "id");
    String about = guid == null ? source.attribute(fields.element(), "rdf", "about") : guid;
    return about == null ? fields.text("dc:identifier") : about;
  }

  private @Nullable String id(@Nullable String guid) {
    return isOpaque() ? guid : source.resolve(fields.element(), guid);
  }

  /** A bare word or number is none, although it could be resolved like one. */
  private boolean isPermalink(@Nullable String guid, @Nullable String id) {
    return guid != null && !isOpaque() && isAddress(guid) && Links.page(id) != null;
  }

  private static boolean isAddress(String guid) {
    return !Links.scheme(guid).isEmpty() || guid.indexOf('/') >= 0 && guid.indexOf(' ') < 0;
  }

  private boolean isOpaque() {
    Element guid = fields.filled("guid");
    return guid != null && guid.attributes().getIgnoreCase("isPermaLink").equalsIgnoreCase("false");
  }

  private @Nullable Element title() {
    Element own = ownOrMedia("media:title", "title", "dc:title");
    return own == null ? fields.filled("itunes:title") : own;
  }

  private @Nullable DateTime published() {
    return source.date(
        fields,
        "published",
        "pubdate",
        "issued",
        "dcterms:issued",
        "dc:date",
        "dcterms:date",
        "prism:publicationdate",
        "created",
        "dcterms:created");
  }

  private @Nullable DateTime updated() {
    DateTime date = source.date(fields, "updated", "modified", "dcterms:modified", "lastbuilddate");
    return date == null
        ? source.date(ElementChildren.attribute(fields.element(), "lastmod"))
        : date;
  }

  /** RFC 4287, 4.2.1: those of the feed that an entry was taken from are its own. */
  private List<Person> authors() {
    List<Person> own = People.of(fields, source);
    Element origin = own.isEmpty() ? fields.first("source") : null;
    return origin == null ? own : People.of(source.fields(origin), source);
  }

  private @Nullable Markup summary() {
    Element own = ownOrMedia("media:description", SHORT);
    return source.markup(
        own == null ? fields.filled("itunes:summary", "itunes:subtitle") : own, BODY);
  }

  /** Where there are a summary and a description, the description is the longer text. */
  private @Nullable Markup content() {
    Element whole = fields.filled(WHOLE);
    boolean both = fields.filled("summary") != null;
    return source.markup(whole == null && both ? fields.first("description") : whole, BODY);
  }

  /**
   * Media RSS speaks for an item that has no such element of its own: beside an empty one it tells
   * of a picture, and by whom it is.
   */
  private @Nullable Element ownOrMedia(String media, String... names) {
    if (fields.first(names) != null) {
      return fields.filled(names);
    }
    Element direct = fields.filled(media);
    return direct == null ? inGroup(media) : direct;
  }

  private @Nullable Element inGroup(String name) {
    Element group = fields.first("media:group");
    return group == null ? null : source.fields(group).filled(name);
  }

  private @Nullable String language() {
    String said = fields.text("dc:language", "language");
    return said == null ? source.language(fields.element()) : said;
  }

  private FeedEntry.@Nullable Source origin() {
    Element element = fields.first("source");
    if (element == null) {
      return null;
    }
    ElementChildren parts = source.fields(element);
    Element title = parts.first("title");
    String url = source.resolve(element, ElementChildren.attribute(element, "url"));
    return new FeedEntry.Source(
        source.markup(title == null ? element : title, LINE),
        url == null ? FeedLinks.page(parts, source) : url);
  }

  /** Enclosures, and the content and thumbnails of Media RSS, groups included. */
  private static final class MediaFiles {
    private MediaFiles() {}

    static List<Media> enclosures(ElementChildren fields, XmlSource source) {
      List<Media> found = new ArrayList<>(files(fields.all("enclosure"), source));
      for (Element link : fields.all("link")) {
        if (link.attr("rel").equalsIgnoreCase("enclosure")) {
          found.addAll(files(List.of(link), source));
        }
      }
      return found;
    }

    static List<Media> content(ElementChildren fields, XmlSource source) {
      List<Media> found = new ArrayList<>(files(fields.all("media:content"), source));
      for (Element group : fields.all("media:group")) {
        found.addAll(files(source.fields(group).all("media:content"), source));
      }
      return found;
    }

    static List<Media> thumbnails(ElementChildren fields, XmlSource source) {
      List<Media> found = new ArrayList<>(files(fields.all("media:thumbnail"), source));
      for (Element holder : fields.all("media:group", "media:content")) {
        found.addAll(files(source.fields(holder).all("media:thumbnail"), source));
      }
      return found;
    }

    private static List<Media> files(List<Element> elements, XmlSource source) {
      List<Media> files = new ArrayList<>();
      for (Element element : elements) {
        String url = source.resolve(element, address(element));
        if (url != null) {
          files.add(file(element, url, source.fields(element)));
        }
      }
      return files;
    }

    private static @Nullable String address(Element element) {
      String url = ElementChildren.attribute(element, "url");
      return url == null ? ElementChildren.attribute(element, "href") : url;
    }

    private static Media file(Element element, String url, ElementChildren parts) {
      String length = ElementChildren.attribute(element, "length");
      String caption = parts.text("media:description", "media:title");
      return new Media(
          url,
          ElementChildren.attribute(element, "type"),
          ElementChildren.attribute(element, "medium"),
          length == null ? ElementChildren.attribute(element, "fileSize") : length,
          ElementChildren.attribute(element, "width"),
          ElementChildren.attribute(element, "height"),
          caption == null ? null : Markup.line(caption).text(),
          parts.text("media:credit"));
    }
  }
}
