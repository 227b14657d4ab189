package io.chapar.fetch.page;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells by its media type (RFC 9110, 8.3.1) whether a body can be an article. */
final class ArticleType {
  private static final Set<String> DOCUMENTS =
      Set.of("application/xhtml+xml", "application/xml", "application/json");
  private static final Set<String> NO_PROSE =
      Set.of("text/css", "text/javascript", "text/calendar", "text/csv", "text/vcard");

  /** Feeds: a link to one leads to many articles, and the article is in none of them. */
  private static final Set<String> FEEDS =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json");

  private ArticleType() {}

  /** A type that is missing or no type at all says nothing, so the bytes decide. */
  static boolean isPossible(@Nullable String contentType) {
    String type = bare(contentType);
    return !type.contains("/") || isText(type) || isDocument(type);
  }

  private static boolean isText(String type) {
    return type.startsWith("text/") && !NO_PROSE.contains(type);
  }

  private static boolean isDocument(String type) {
    boolean structured = type.endsWith("+xml") || type.endsWith("+json");
    return DOCUMENTS.contains(type)
        || type.startsWith("application/") && structured && !FEEDS.contains(type);
  }

  private static String bare(@Nullable String contentType) {
    return contentType == null
        ? ""
        : contentType.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
