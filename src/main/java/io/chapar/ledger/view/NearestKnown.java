package io.chapar.ledger.view;

import io.chapar.ledger.selection.Cursor;
import io.chapar.ledger.selection.PublisherHosts;
import io.chapar.ledger.selection.TimeRange;
import io.chapar.ledger.view.Overview.FeedState;
import io.chapar.text.Spelling;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is told of something that is not known: the nearest thing that is. */
final class NearestKnown {
  private static final int COUNTED = 1000;
  private static final int NAMES = 5;

  private NearestKnown() {}

  static String ofWord(String text, List<String> feeds) {
    String word = text.toLowerCase(Locale.ROOT);
    String near =
        feeds.stream()
            .filter(feed -> feed.toLowerCase(Locale.ROOT).contains(word))
            .limit(NAMES)
            .collect(Collectors.joining(", "));
    return "no report, item, guid or feed is known by this"
        + (near.isEmpty() ? misspelt(text, feeds) : "; feeds with it in their names: " + near);
  }

  private static String misspelt(String text, List<String> feeds) {
    return Spelling.nearest(text, feeds).map(near -> "; it may be " + near).orElse("");
  }

  static String ofHost(Handle handle, String host, ItemList items) {
    String unknown = "no item has this address";
    for (String known : new PublisherHosts(host).known(handle)) {
      ItemSelection of = new ItemSelection(null, null, known, TimeRange.ALWAYS);
      int count = ItemList.count(handle, of, COUNTED);
      if (count > 0) {
        FoundItem last = items.of(handle, of, Cursor.START, 1).get(0);
        return unknown + "; " + ofItems(known, count, last) + of(feed(handle, last.feed()));
      }
    }
    return unknown + ofFeeds(handle, host);
  }

  private static String ofItems(String host, int count, FoundItem last) {
    String number = count < COUNTED ? String.valueOf(count) : COUNTED + " or more";
    String items = count == 1 ? " item is" : " items are";
    return number
        + items
        + " of "
        + host
        + ", the last seen "
        + at(last.seen())
        + " in feed "
        + last.feed();
  }

  private static String ofFeeds(Handle handle, String host) {
    List<FeedState> feeds = Overview.ofHost(handle, new PublisherHosts(host), NAMES);
    return feeds.isEmpty()
        ? "; no item and no feed is of " + host
        : "; no item is of "
            + host
            + ", and this feed is: "
            + feeds.get(0).name()
            + of(feeds.get(0));
  }

  private static @Nullable FeedState feed(Handle handle, String name) {
    return Overview.named(handle, name, 1).stream().findFirst().orElse(null);
  }

  private static String of(@Nullable FeedState feed) {
    if (feed == null) {
      return "";
    }
    String polled = feed.polled() == null ? "never polled well" : "polled " + at(feed.polled());
    return " ("
        + polled
        + "); the article may have left its feed between two polls, or be older than what the first"
        + " poll took";
  }

  private static String at(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
