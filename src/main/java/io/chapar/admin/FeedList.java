package io.chapar.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.view.Activity;
import io.chapar.ledger.view.Overview.FeedState;
import io.chapar.watchlist.CurrentWatchList;
import io.chapar.watchlist.ListedFeeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds feeds, and says by what they can be told apart. */
final class FeedList {
  private static final int MOST_HOSTS = 50;

  private final CurrentWatchList list;
  private final Recent<Map<String, int[]>> hours;

  /**
   * @param hours report versions by feed, in each of the last hours, the oldest first
   */
  FeedList(CurrentWatchList list, Recent<Map<String, int[]>> hours) {
    this.list = list;
    this.hours = hours;
  }

  void addTo(Operations operations) {
    List<String> parameters =
        Stream.concat(FeedFilter.PARAMETERS.stream(), Stream.of("limit", "cursor")).toList();
    operations.get("/api/feeds", parameters, this::feeds);
    operations.get("/api/feeds/facets", List.of(), (ledger, asked) -> facets(ledger));
  }

  /** By name. */
  List<ShownFeed> all(Ledger ledger) {
    ListedFeeds listed = list.get();
    List<ShownFeed> all = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (FeedState feed : ledger.overview().feeds()) {
      known.add(feed.name());
      all.add(ShownFeed.of(feed, listed.find(feed.name())));
    }
    listed.feeds().stream()
        .filter(feed -> !known.contains(feed.name()))
        .map(ShownFeed::of)
        .forEach(all::add);
    all.sort(Comparator.comparing(ShownFeed::name));
    return all;
  }

  record Row(@JsonUnwrapped ShownFeed feed, int[] hours) {}

  private Object feeds(Ledger ledger, Parameters asked) {
    FeedFilter filter = FeedFilter.of(asked);
    List<ShownFeed> found = all(ledger).stream().filter(filter::takes).toList();
    String after = asked.text("cursor");
    List<ShownFeed> beyond =
        found.stream()
            .filter(feed -> after == null || feed.name().compareTo(after) > 0)
            .limit(asked.limit() + 1)
            .toList();
    Map<String, Object> page = page(beyond, asked.limit(), row(ledger));
    page.put("total", found.size());
    return page;
  }

  private static Map<String, Object> page(
      List<ShownFeed> found, int limit, Function<ShownFeed, Row> row) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("feeds", found.stream().limit(limit).map(row).toList());
    if (found.size() > limit) {
      page.put("next", found.get(limit - 1).name());
    }
    return page;
  }

  /** With its reports of the last hours. */
  Function<ShownFeed, Row> row(Ledger ledger) {
    Map<String, int[]> counts = hours.get(ledger.activity()::hours);
    int[] none = new int[Activity.HOURS];
    return feed -> new Row(feed, counts.getOrDefault(feed.name(), none));
  }

  /**
   * @param list the digest of the watch list
   */
  private record Facets(
      String list,
      int total,
      List<Facet> groups,
      List<Facet> languages,
      List<Facet> states,
      List<Facet> hosts) {}

  private record Facet(String name, long count) {}

  private Facets facets(Ledger ledger) {
    List<ShownFeed> all = all(ledger);
    return new Facets(
        list.get().digest(),
        all.size(),
        facet(all.stream().flatMap(feed -> feed.groups().stream())),
        facet(all.stream().map(ShownFeed::language)),
        facet(all.stream().map(ShownFeed::state)),
        facet(all.stream().map(ShownFeed::host)).stream().limit(MOST_HOSTS).toList());
  }

  /** The most frequent first. */
  private static List<Facet> facet(Stream<@Nullable String> values) {
    Map<String, Long> counts =
        values
            .filter(value -> value != null)
            .collect(
                Collectors.groupingBy(Function.identity(), HashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(one -> new Facet(one.getKey(), one.getValue()))
        .sorted(Comparator.comparingLong(Facet::count).reversed().thenComparing(Facet::name))
        .toList();
  }
}
