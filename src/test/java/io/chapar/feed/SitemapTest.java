package io.chapar.feed;

import static io.chapar.feed.Examples.entry;
import static io.chapar.feed.Examples.parse;
import static io.chapar.feed.Examples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.DateTime;
import io.chapar.feed.document.Category;
import io.chapar.feed.document.FeedDocument;
import io.chapar.feed.document.FeedEntry;
import io.chapar.feed.document.Media;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sitemaps, with and without Google's news. */
class SitemapTest {

  @Test
  void readsSitemapsOfNews() {
    FeedDocument document =
        parse(
            "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'"
                + " xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'><url>"
                + "<loc>https://e.example/1</loc><lastmod>2025-06-04</lastmod><n:news>"
                + "<n:publication><n:name>E</n:name><n:language>tr</n:language></n:publication>"
                + "<n:publication_date>2025-06-03T10:00:00+03:00</n:publication_date>"
                + "<n:title>Haber</n:title><n:keywords>a, b</n:keywords></n:news>"
                + "<image:image><image:loc>https://e.example/1.jpg</image:loc></image:image>"
                + "</url></urlset>");
    FeedEntry entry = document.entries().get(0);
    assertThat(document.format()).isEqualTo("news-sitemap");
    assertThat(entry.link()).isEqualTo("https://e.example/1");
    assertThat(text(entry.title())).isEqualTo("Haber");
    assertThat(entry.language()).isEqualTo("tr");
    assertThat(instant(entry.published())).isEqualTo("2025-06-03T10:00+03:00");
    assertThat(entry.categories()).extracting(Category::term).containsExactly("a", "b");
    assertThat(entry.media()).extracting(Media::url).containsExactly("https://e.example/1.jpg");
  }

  @Test
  void readsPlainSitemaps() {
    FeedEntry entry =
        entry(
            "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url>"
                + "<loc> https://e.example/1 </loc><lastmod>2025-06-04</lastmod></url></urlset>");
    assertThat(entry.link()).isEqualTo("https://e.example/1");
    assertThat(instant(entry.updated())).isEqualTo("2025-06-04T00:00Z");
  }

  private static @Nullable String instant(@Nullable DateTime date) {
    OffsetDateTime value = date == null ? null : date.value();
    return value == null ? null : value.toString();
  }
}
