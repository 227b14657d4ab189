package io.chapar.ledger;

import io.chapar.article.DateTime;
import io.chapar.article.FeedItem;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is left to recognise an item by where its publisher gave it another link and another guid at
 * once: two of its title, its summary and its time agree. A date without a time of day tells
 * nothing, nor does a summary so short that it may stand in many items.
 */
final class WordKeys {
  private static final int TELLING = 40;

  private WordKeys() {}

  /** Digests; none where the item says too little. */
  static List<String> of(FeedItem item) {
    String title = folded(item.title());
    String summary = folded(item.summary());
    String told = summary.length() < TELLING ? "" : summary;
    String time = time(item.date());
    return Stream.of(
            pair(item, "title", title, time.isEmpty() ? told : time),
            pair(item, "summary", told, time))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private static @Nullable String pair(FeedItem item, String kind, String one, String other) {
    return one.isEmpty() || other.isEmpty()
        ? null
        : Keys.digest(String.join("\n", kind, item.feed(), one, other));
  }

  /** Its letters and digits alone. */
  private static String folded(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static String time(@Nullable DateTime date) {
    OffsetDateTime exact = date == null ? null : date.exact();
    return exact == null || exact.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? ""
        : exact.toInstant().toString();
  }
}
