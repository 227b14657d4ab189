package io.chapar.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chapar.config.AdminSettings;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.deliveries.Subscribers;
import io.chapar.ledger.selection.Cursor;
import io.chapar.ledger.selection.Selection;
import io.chapar.ledger.view.Activity;
import io.chapar.ledger.view.DeadItems;
import io.chapar.ledger.view.Overview.DeliveryState;
import io.chapar.ledger.view.ReportHeads.Head;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What operators see and do by HTTP, as {@code openapi.json} beside this class describes it. Lists
 * are bounded: an answer that is not the last has a {@code next}, the cursor of the one after it.
 */
final class Api {
  private static final int ALL = 500;
  private static final List<String> DELIVERY_STATES =
      List.of("due", Selection.RETRYING, "dead", "held", "filtered", "done");
  private static final Duration RECENT = Duration.ofSeconds(5);

  private final Health health;
  private final Recent<Map<String, int[]>> hours = new Recent<>(RECENT);
  private final Recent<Map<String, Long>> lags = new Recent<>(RECENT);
  private final Operations operations = new Operations();

  Api(
      Health health,
      EditHandler edits,
      FeedHandler feeds,
      SubscriberHandler subscribers,
      WaitingPulls pulls,
      AdminSettings settings) {
    this.health = health;
    reads();
    FeedList list = new FeedList(feeds.list(), hours);
    list.addTo(operations);
    new FeedDetails(feeds.list(), list).addTo(operations);
    ReportSearch.addTo(operations, pulls);
    ReportsHandler.addTo(operations);
    ActivityHandler.addTo(operations);
    PublishersHandler.addTo(operations);
    subscribers.addTo(operations);
    edits.addTo(operations);
    feeds.addTo(operations);
    Changes.addTo(operations);
    AlarmHandler.addTo(operations);
    operations.get("/api/links", List.of(), (ledger, asked) -> new OtherSites(settings.grafana()));
    FindHandler.addTo(operations);
  }

  Operations operations() {
    return operations;
  }

  private void reads() {
    operations.get("/api/overview", List.of(), (ledger, asked) -> overview(ledger));
    operations.get("/api/subscribers", List.of(), (ledger, asked) -> subscribers(ledger));
    operations.get(
        "/api/deliveries",
        List.of("state", "subscriber", "feed", "report", "since", "limit", "cursor"),
        Api::deliveries);
    operations.get("/api/items/dead", List.of("feed", "limit", "cursor"), Api::deadItems);
  }

  /** Where else an operator looks, as the settings say. */
  private record OtherSites(@Nullable String grafana) {}

  private Object overview(Ledger ledger) {
    List<String> problems = health.problems();
    Activity.Counts counts = ledger.activity().counts();
    int[] sums = new int[Activity.HOURS];
    for (int[] of : hours.get(ledger.activity()::hours).values()) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += of[i];
      }
    }
    long held = ledger.activity().held().values().stream().mapToLong(Long::longValue).sum();
    return new Overview(
        health.isReady(), problems, health.warnings(), counts, held, sums, lag(ledger));
  }

  private record Overview(
      boolean ready,
      List<String> problems,
      List<String> warnings,
      Activity.Counts counts,
      long held,
      int[] hours,
      @Nullable Long publishedLagMillis) {}

  /** The median of the newest reports that are new and of which it is known. */
  private static @Nullable Long lag(Ledger ledger) {
    List<Long> latest =
        ledger.heads().newest(null, Cursor.START, 30).stream()
            .filter(head -> head.version() == 1)
            .flatMap(head -> head.lag().stream())
            .map(Duration::toMillis)
            .sorted()
            .toList();
    return latest.isEmpty() ? null : latest.get(latest.size() / 2);
  }

  record Subscriber(@JsonUnwrapped Subscribers.State state, @Nullable Long lagMillis) {}

  private Object subscribers(Ledger ledger) {
    Map<String, Long> medians = lags.get(ledger.activity()::lags);
    return Map.of(
        "subscribers",
        ledger.subscribers().all().stream()
            .limit(ALL)
            .map(one -> new Subscriber(one, medians.get(one.name())))
            .toList());
  }

  private record Delivery(@JsonUnwrapped DeliveryState delivery, @Nullable Head about) {}

  private static Object deliveries(Ledger ledger, Parameters asked) {
    String state = asked.text("state");
    if (state != null && !DELIVERY_STATES.contains(state)) {
      throw new IllegalArgumentException("state is due, retrying, dead, held, filtered or done");
    }
    Selection which = asked.selection(state);
    ledger.requireKnown(which);
    List<DeliveryState> found =
        ledger.overview().deliveries(which, asked.cursor(), asked.limit() + 1);
    Map<String, Head> heads =
        ledger.heads().of(found.stream().map(DeliveryState::report).distinct().toList());
    return page(
        "deliveries",
        found,
        asked.limit(),
        one -> one.cursor().toString(),
        one -> new Delivery(one, heads.get(one.report())));
  }

  private static Object deadItems(Ledger ledger, Parameters asked) {
    DeadItems.Which which = new DeadItems.Which(knownFeed(ledger, asked), null);
    List<DeadItems.One> items = ledger.deadItems().newest(which, asked.cursor(), asked.limit() + 1);
    return page("items", items, asked.limit(), one -> one.cursor().toString(), one -> one);
  }

  /** Null when none is named. */
  private static @Nullable String knownFeed(Ledger ledger, Parameters asked) {
    String feed = asked.text("feed");
    ledger.requireKnown(new Selection(null, null, feed, null, null));
    return feed;
  }

  /**
   * @param found one more than the answer may hold, when there are more
   */
  static <T> Map<String, Object> page(
      String name,
      List<T> found,
      int limit,
      Function<T, String> cursor,
      Function<T, Object> shown) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put(name, found.stream().limit(limit).map(shown).toList());
    if (found.size() > limit) {
      page.put("next", cursor.apply(found.get(limit - 1)));
    }
    return page;
  }
}
