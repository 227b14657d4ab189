package io.chapar.feed.xml;

import io.chapar.feed.document.Media;
import io.chapar.feed.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Enclosures, and the content and thumbnails of Media RSS, groups included. */
final class MediaFiles {
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
