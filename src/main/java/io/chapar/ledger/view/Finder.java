package io.chapar.ledger.view;

import io.chapar.article.ItemLookup;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.database.Keys;
import io.chapar.ledger.reports.ArticleAddresses;
import io.chapar.ledger.selection.Cursor;
import io.chapar.ledger.selection.PublisherHosts;
import io.chapar.ledger.selection.TimeRange;
import io.chapar.ledger.view.Overview.FeedState;
import io.chapar.ledger.view.ReportHeads.Head;
import io.chapar.text.Spelling;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Finds reports, items and feeds by what a person knows of them: an address, a guid, a feed's name,
 * the beginning of an id. All are looked up by an index, however large the ledger is.
 */
public final class Finder {
  /** So many of each kind. */
  public static final int MOST = 20;

  private static final int NEWEST = 10;

  /** Far below what databases take as parameters of one statement. */
  private static final int TOGETHER = 1000;

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8,32}");

  private final Database database;
  private final ItemList items;
  private final ReportHeads heads;

  public Finder(Database database, ItemList items, ReportHeads heads) {
    this.database = database;
    this.items = items;
    this.heads = heads;
  }

  private record Known(Set<String> ids, List<FoundItem> items, List<FeedState> feeds) {}

  /** What may be meant; of each kind {@value #MOST} at the most, the newest first. */
  public FindResult find(ItemLookup asked) {
    Known known = database.transact((handle, now) -> known(handle, asked));
    Map<String, Head> reports = heads.of(known.ids());
    List<FoundItem> others =
        known.items().stream().filter(item -> !reports.containsKey(item.id())).toList();
    boolean nothing = reports.isEmpty() && others.isEmpty() && known.feeds().isEmpty();
    return new FindResult(
        known.ids().stream().flatMap(id -> Stream.ofNullable(reports.get(id))).toList(),
        others,
        known.feeds(),
        nothing ? database.transact((handle, now) -> nearest(handle, asked)) : null);
  }

  /** The items alone, with a report or without, that are among those. */
  public List<FoundItem> items(ItemLookup asked, ItemSelection which) {
    return database.transact(
        (handle, now) ->
            known(handle, asked).items().stream().filter(item -> which.has(item)).toList());
  }

  private Known known(Handle handle, ItemLookup asked) {
    Set<String> ids = new LinkedHashSet<>(byId(handle, asked.text().toLowerCase(Locale.ROOT)));
    ids.addAll(byKeys(handle, asked));
    if (asked.folded() != null) {
      ids.addAll(ArticleAddresses.reports(handle, asked.folded(), MOST));
    }
    Set<String> first = new LinkedHashSet<>(ids.stream().limit(MOST).toList());
    return new Known(first, items.of(handle, first), Overview.named(handle, asked.text(), MOST));
  }

  private static List<String> byId(Handle handle, String text) {
    return ID.matcher(text).matches()
        ? handle
            .createQuery(
                """
                select id from (
                  select id from item where id >= :from and id < :to
                  union select id from report where id >= :from and id < :to) matching
                order by id limit :most\
                """)
            .bind("from", text)
            .bind("to", text + "g")
            .bind("most", MOST)
            .mapTo(String.class)
            .list()
        : List.of();
  }

  /** A guid is one of its feed alone: it is looked for in each. */
  private static Set<String> byKeys(Handle handle, ItemLookup asked) {
    List<String> keys =
        Stream.of(
                Stream.of(asked.text()),
                asked.keys().stream(),
                feeds(handle).stream().map(feed -> "guid:" + feed + ":" + asked.guid()))
            .flatMap(all -> all)
            .map(Keys::digest)
            .toList();
    Set<String> found = new LinkedHashSet<>();
    for (int from = 0; from < keys.size(); from += TOGETHER) {
      found.addAll(byKeys(handle, keys.subList(from, Math.min(from + TOGETHER, keys.size()))));
    }
    return found;
  }

  private static List<String> byKeys(Handle handle, Collection<String> keys) {
    return handle
        .createQuery(
            """
            select distinct item.id, item.first_seen from identity
            join item on item.id = identity.item where identity.key in (<keys>)
            order by item.first_seen desc, item.id limit :most\
            """)
        .bindList("keys", List.copyOf(keys))
        .bind("most", MOST)
        .mapTo(String.class)
        .list();
  }

  private static List<String> feeds(Handle handle) {
    return handle.createQuery("select name from feed order by name").mapTo(String.class).list();
  }

  private String nearest(Handle handle, ItemLookup asked) {
    return asked.host() == null
        ? NearestKnown.ofWord(asked.text(), feeds(handle))
        : NearestKnown.ofHost(handle, asked.host(), items);
  }

  /** Empty where there never was a feed of that name. */
  public Optional<FeedExplanation> feed(String name) {
    return database.transact(
        (handle, now) ->
            Overview.named(handle, name, MOST).stream()
                .filter(feed -> feed.name().equals(name))
                .findFirst()
                .map(feed -> explanation(handle, feed)));
  }

  private FeedExplanation explanation(Handle handle, FeedState feed) {
    ItemSelection all = new ItemSelection(null, feed.name(), null, TimeRange.ALWAYS);
    return new FeedExplanation(
        feed,
        Overview.polls(handle, feed.name()),
        ItemList.counts(handle, feed.name(), FeedExplanation.MOST).toList(),
        new ArrayList<>(items.of(handle, all, Cursor.START, NEWEST)),
        pending(handle, feed.name()));
  }

  private static int pending(Handle handle, String feed) {
    return handle
        .createQuery(
            """
            select count(*) from (
              select 1 from delivery where state = 'due' and feed = :feed limit :most) counted\
            """)
        .bind("feed", feed)
        .bind("most", FeedExplanation.MOST)
        .mapTo(Integer.class)
        .one();
  }

  /**
   * What a person may have meant.
   *
   * @param reports the last version of each
   * @param items of which there is no report
   * @param said what is known instead, a sentence; null where something was found
   */
  public record FindResult(
      List<ReportHeads.Head> reports,
      List<FoundItem> items,
      List<Overview.FeedState> feeds,
      @Nullable String said) {

    public FindResult {
      reports = List.copyOf(reports);
      items = List.copyOf(items);
      feeds = List.copyOf(feeds);
    }

    public int size() {
      return reports.size() + items.size() + feeds.size();
    }
  }

  /** What is told of something that is not known: the nearest thing that is. */
  private static final class NearestKnown {
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
}
