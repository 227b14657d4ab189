package io.chapar.metrics;

import io.chapar.article.Conduct;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.alarms.StandingAlarm;
import io.chapar.ledger.deliveries.Subscribers;
import io.chapar.ledger.view.Activity;
import io.chapar.ledger.view.Overview.FeedState;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger holds at the moment, as rows of gauges by their names: the same on all nodes that
 * share it. Times are seconds since 1970; what never happened has no row.
 */
final class LedgerRows {
  private static final Family UP =
      new Family(
          "chapar.ledger.up", "1 when the ledger could be read within three seconds, else 0");

  private final Map<Family, List<Row<?>>> rows = new LinkedHashMap<>();

  private LedgerRows() {}

  /**
   * @param mostFeeds that have rows of their own, the first by name
   * @throws io.chapar.article.TemporaryFailure when the ledger cannot be read
   */
  static Map<Family, List<Row<?>>> of(Ledger ledger, int mostFeeds) {
    LedgerRows all = new LedgerRows();
    Activity activity = ledger.activity();
    Activity.Counts counts = activity.counts();
    all.feeds(ledger.overview().feeds("", mostFeeds), counts);
    all.put(
        "chapar.items.waiting",
        "Items that are due and not in work",
        Stream.of(row(Tags.empty(), activity.waitingItems())));
    all.put(
        "chapar.items.dead",
        "Items that were given up",
        Stream.of(row(Tags.empty(), counts.deadItems())));
    all.put("chapar.hosts", "Hosts, by how they behave", hosts(activity.hosts()));
    all.put(
        "chapar.hosts.waiting",
        "Hosts of which an item is due and that wait for a slot, by how they behave",
        hosts(activity.waitingHosts()));
    all.subscribers(ledger.subscribers().all(), activity.held());
    all.alarms(ledger.alarms().states());
    all.put(UP, Stream.of(row(Tags.empty(), 1)));
    return all.rows;
  }

  /** Of a ledger that cannot be read. */
  static Map<Family, List<Row<?>>> none() {
    return Map.of(UP, List.of(row(Tags.empty(), 0)));
  }

  private void feeds(List<FeedState> first, Activity.Counts counts) {
    int unlisted = counts.watched() + counts.gone() - first.size();
    put(
        "chapar.feeds",
        "Feeds by their state",
        Stream.of(
            row(Tags.of("state", "watched"), counts.watched()),
            row(Tags.of("state", "failing"), counts.failing()),
            row(Tags.of("state", "gone"), counts.gone())));
    put(
        "chapar.feeds.unlisted",
        "Feeds that have no series of their own",
        Stream.of(row(Tags.empty(), unlisted)));
    put(
        "chapar.feed.polled.timestamp.seconds",
        "The last good poll of a feed",
        times(first, LedgerRows::feed, FeedState::polled));
    put(
        "chapar.feed.due.timestamp.seconds",
        "When a feed of the watch list is polled next",
        times(
            first.stream().filter(LedgerRows::isPolled).toList(),
            LedgerRows::feed,
            FeedState::due));
    put(
        "chapar.feed.item.timestamp.seconds",
        "The last poll of a feed that brought a new item",
        times(first, LedgerRows::feed, FeedState::newItem));
    put(
        "chapar.feed.failures",
        "Failures of a feed in a row",
        first.stream().map(one -> row(feed(one), one.failures())));
  }

  private static Stream<Row<?>> hosts(Map<Conduct, Long> counts) {
    return Arrays.stream(Conduct.values())
        .map(conduct -> row(Tags.of("hosts", conduct.word()), counts.getOrDefault(conduct, 0L)));
  }

  /** By the watch list: one that is gone is not, and one that a route polls is not due. */
  private static boolean isPolled(FeedState feed) {
    return feed.state().equals("watched");
  }

  private static Tags feed(FeedState feed) {
    return Tags.of("feed", feed.name());
  }

  private void subscribers(List<Subscribers.State> all, Map<String, Long> held) {
    put(
        "chapar.deliveries",
        "Deliveries by subscriber and state",
        all.stream().flatMap(one -> deliveries(one, held.getOrDefault(one.name(), 0L))));
    put(
        "chapar.delivery.oldest.timestamp.seconds",
        "Since when the oldest of a subscriber's backlog is pending",
        times(all, LedgerRows::subscriber, Subscribers.State::oldest));
    put(
        "chapar.subscriber.active",
        "0 when a subscriber is paused or stopped",
        all.stream().map(one -> row(subscriber(one), one.state().equals("active") ? 1 : 0)));
  }

  private static Tags subscriber(Subscribers.State subscriber) {
    return Tags.of("subscriber", subscriber.name());
  }

  private static Stream<Row<?>> deliveries(Subscribers.State one, long held) {
    Tags whom = subscriber(one);
    return Stream.of(
        row(whom.and("state", "due"), one.backlog()),
        row(whom.and("state", "retrying"), one.retrying()),
        row(whom.and("state", "dead"), one.dead()),
        row(whom.and("state", "filtered"), one.filtered()),
        row(whom.and("state", "held"), held));
  }

  private void alarms(List<StandingAlarm> standing) {
    Map<Tags, Long> counts =
        standing.stream().collect(Collectors.groupingBy(LedgerRows::alarm, Collectors.counting()));
    put(
        "chapar.alarms",
        "Alarms that stand, by kind, and by whether somebody has still to look at them",
        counts.entrySet().stream().map(one -> row(one.getKey(), one.getValue())));
  }

  private static Tags alarm(StandingAlarm one) {
    String state = one.state().name().toLowerCase(Locale.ROOT);
    return Tags.of("kind", one.alarm().kind().toString(), "state", state);
  }

  private static <T> Stream<Row<?>> times(
      List<T> all, Function<T, Tags> tags, Function<T, @Nullable Instant> time) {
    return all.stream()
        .flatMap(
            one ->
                Stream.ofNullable(time.apply(one))
                    .map(at -> row(tags.apply(one), at.toEpochMilli() / 1000.0)));
  }

  private static Row<?> row(Tags tags, double number) {
    return Row.of(tags, number);
  }

  private void put(String name, String help, Stream<Row<?>> of) {
    put(new Family(name, help), of);
  }

  private void put(Family family, Stream<Row<?>> of) {
    rows.put(family, of.toList());
  }
}
