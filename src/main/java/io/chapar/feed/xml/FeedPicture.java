package io.chapar.feed.xml;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The address of the picture that stands for a feed or an entry. */
final class FeedPicture {
  private FeedPicture() {}

  static @Nullable String of(ElementChildren fields, XmlSource source) {
    for (Element candidate : fields.all("image", "itunes:image", "logo", "icon", "itunes:link")) {
      String address = address(candidate, source);
      if (address != null) {
        return source.resolve(candidate, address);
      }
    }
    return null;
  }

  private static @Nullable String address(Element picture, XmlSource source) {
    if (source.nameOf(picture).equals("itunes:link") && !picture.attr("rel").equals("image")) {
      return null;
    }
    String href = ElementChildren.attribute(picture, "href");
    String url = href == null ? ElementChildren.attribute(picture, "url") : href;
    String part = url == null ? source.fields(picture).text("url", "link") : url;
    boolean bare = part == null && picture.firstElementChild() == null;
    return bare && !picture.ownText().isBlank() ? picture.ownText().strip() : part;
  }
}
