package io.chapar.watchlist;

import io.chapar.article.DateTime;
import io.chapar.feed.document.FeedDocument;
import io.chapar.feed.markup.Markup;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A feed of a site.
 *
 * @param address after redirects
 * @param format such as {@code RSS20}
 * @param newest of its items; null when none has a date
 */
public record FoundFeed(
    URI address, String format, int items, @Nullable Instant newest, @Nullable String title) {

  static FoundFeed of(URI address, FeedDocument document) {
    Markup title = document.head().title();
    return new FoundFeed(
        address,
        document.format().toUpperCase(Locale.ROOT),
        document.entries().size(),
        newest(document),
        title == null ? null : title.text());
  }

  private static @Nullable Instant newest(FeedDocument document) {
    return document.entries().stream()
        .map(entry -> entry.published() == null ? entry.updated() : entry.published())
        .filter(Objects::nonNull)
        .map(DateTime::value)
        .map(OffsetDateTime::toInstant)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
