package io.chapar.feed.xml;

import static io.chapar.feed.xml.MarkupReader.Kind.LINE;

import io.chapar.article.DateTime;
import io.chapar.feed.document.FeedEntry;
import io.chapar.feed.document.Media;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A url element of a sitemap (sitemaps.org), with Google's news and image extensions. */
final class SitemapReader {
  private final XmlSource source;
  private final ElementChildren url;
  private final ElementChildren news;

  SitemapReader(Element url, XmlSource source) {
    this.source = source;
    this.url = source.fields(url);
    Element element = this.url.first("news:news");
    this.news = element == null ? this.url : source.fields(element);
  }

  FeedEntry read() {
    String link = source.resolve(url.element(), url.text("loc"));
    DateTime published = source.date(news, "news:publication_date");
    return new FeedEntry(
        null,
        null,
        link,
        source.markup(news.first("news:title"), LINE),
        published,
        source.date(url, "lastmod"),
        List.of(),
        null,
        null,
        Categories.of(news, source),
        List.of(),
        null,
        language(),
        null,
        null,
        List.of(),
        images(),
        null);
  }

  private @Nullable String language() {
    Element publication = news.first("news:publication");
    return publication == null ? null : source.fields(publication).text("news:language");
  }

  private List<Media> images() {
    List<Media> images = new ArrayList<>();
    for (Element image : url.all("image:image")) {
      ElementChildren parts = source.fields(image);
      String address = source.resolve(image, parts.text("image:loc"));
      if (address != null) {
        String caption = parts.text("image:caption", "image:title");
        images.add(new Media(address, null, "image", null, null, null, caption, null));
      }
    }
    return images;
  }
}
