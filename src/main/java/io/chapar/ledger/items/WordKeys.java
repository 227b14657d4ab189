package io.chapar.ledger.items;

import io.chapar.article.DateTime;
import io.chapar.article.FeedItem;
import io.chapar.ledger.database.Keys;
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
  private static final int FEED = 8;

  private WordKeys() {}

  /**
   * None where the item says too little. Those of a feed begin alike, so that they lie together in
   * the index: a poll of many items writes a few of its pages, not two an item.
   */
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
        : Keys.digest(item.feed()).substring(0, FEED)
            + Keys.digest(String.join("\n", kind, item.feed(), one, other)).substring(FEED);
  }

  /** Its letters and digits alone. */
  private static String folded(@Nullable String text) {
    StringBuilder folded = new StringBuilder();
    Stream.ofNullable(text)
        .flatMapToInt(words -> words.toLowerCase(Locale.ROOT).codePoints())
        .filter(Character::isLetterOrDigit)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static String time(@Nullable DateTime date) {
    OffsetDateTime exact = date == null ? null : date.exact();
    return exact == null || exact.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? ""
        : exact.toInstant().toString();
  }
}
