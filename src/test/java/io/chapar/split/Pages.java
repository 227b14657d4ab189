package io.chapar.split;

import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.Origin;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Pages as they come from the network or from a file. */
public final class Pages {
  private static final URI FILE = URI.create("file:article");

  /** After the day of any of our pages. */
  private static final Instant FETCHED = Instant.parse("2026-12-31T00:00:00Z");

  private Pages() {}

  /**
   * @param address empty for a file
   */
  public static FetchedPage of(String address, @Nullable String contentType, byte[] bytes) {
    @Nullable URI link = address.isEmpty() ? null : URI.create(address);
    Origin origin = new Origin("test", link, link, FETCHED, "0");
    return new FetchedPage(
        origin, FeedItem.of("test", link == null ? FILE : link), contentType, bytes);
  }

  public static FetchedPage html(String html) {
    return of("https://news.example/a", "text/html", html.getBytes(StandardCharsets.UTF_8));
  }
}
