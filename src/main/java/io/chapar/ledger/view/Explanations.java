package io.chapar.ledger.view;

import io.chapar.article.Evidence;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.lease.History;
import io.chapar.ledger.lease.History.Event;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts together what the ledger knows of one report. */
public final class Explanations {
  /** A report of more versions than these is explained by its last ones. */
  private static final int VERSIONS = 100;

  private static final int DELIVERIES = 500;

  /** What an event is called that ended a delivery, by its state. */
  private static final Map<String, String> OVER =
      Map.of("done", "delivered", "filtered", "filtered");

  private final Database database;
  private final RecordJson json;
  private final ItemList items;

  public Explanations(Database database, RecordJson json, ItemList items) {
    this.database = database;
    this.json = json;
    this.items = items;
  }

  private record Version(
      int version,
      String feed,
      String event,
      Instant at,
      @Nullable String routes,
      @Nullable ReportVersion record) {}

  /**
   * @param id of the report, which is also that of its item
   * @return empty when the ledger knows neither
   */
  public Optional<Explanation> of(String id) {
    return database.transact((handle, now) -> of(handle, now, id));
  }

  /**
   * @return its last version; empty where there is none, or none that can be read
   */
  public Optional<Report> report(String id) {
    return database.transact(
        (handle, now) ->
            versions(handle, id).stream()
                .findFirst()
                .map(Version::record)
                .map(ReportVersion::report));
  }

  private Optional<Explanation> of(Handle handle, long now, String id) {
    Optional<FoundItem> item = Optional.ofNullable(items.of(handle, id));
    List<Version> versions = versions(handle, id);
    if (item.isEmpty() && versions.isEmpty()) {
      return Optional.empty();
    }
    List<Overview.DeliveryState> deliveries = Overview.ofReport(handle, id, DELIVERIES);
    ReportVersion last = versions.isEmpty() ? null : versions.get(0).record();
    return Optional.of(
        new Explanation(
            id,
            item.map(FoundItem::feed).orElseGet(() -> versions.get(0).feed()),
            item.map(FoundItem::link).orElse(link(last)),
            last == null ? null : last.report().alarm(),
            last == null ? null : last.report().article().metadata().title(),
            item.map(Explanations::state).orElse(null),
            item.map(FoundItem::reason).orElse(null),
            item.map(FoundItem::next).orElse(null),
            item.orElse(null),
            item.map(one -> wait(handle, now, one)).orElse(null),
            events(item, versions, deliveries, History.of(handle, id)),
            deliveries,
            provenance(last)));
  }

  private static String state(FoundItem item) {
    if (item.state().equals(ItemState.LEFT_OUT.word())) {
      return item.state();
    }
    boolean due = item.next() != null || item.state().equals(ItemState.READING.word());
    return item.died() != null ? "dead" : due ? "due" : "done";
  }

  private static @Nullable ItemWait wait(Handle handle, long now, FoundItem item) {
    Instant next = item.next();
    return next == null ? null : ItemWait.of(handle, now, item, next);
  }

  private static List<Event> events(
      Optional<FoundItem> item,
      List<Version> versions,
      List<Overview.DeliveryState> deliveries,
      List<Event> history) {
    Stream<Event> seen =
        item.stream().map(one -> new Event(one.seen(), "seen", null, null, null, null, one.feed()));
    Stream<Event> made =
        versions.stream()
            .map(
                one ->
                    new Event(
                        one.at(), one.event(), one.version(), null, null, one.routes(), null));
    Stream<Event> delivered =
        deliveries.stream().flatMap(one -> Stream.ofNullable(Explanations.delivered(one)));
    return Stream.of(seen, made, delivered, history.stream())
        .flatMap(events -> events)
        .sorted(Comparator.comparing(Event::at))
        .toList();
  }

  private static @Nullable Event delivered(Overview.DeliveryState one) {
    String what = OVER.get(one.state());
    return one.done() == null || what == null
        ? null
        : new Event(
            one.done(), what, one.version(), one.subscriber(), one.node(), one.routes(), null);
  }

  private static @Nullable String link(@Nullable ReportVersion last) {
    return Optional.ofNullable(last)
        .map(version -> version.report().article().metadata().url())
        .map(Object::toString)
        .orElse(null);
  }

  /** The last first. */
  private List<Version> versions(Handle handle, String id) {
    return handle
        .createQuery(
            """
            select version, feed, event, recorded_at, routes, record from report where id = :id
            order by version desc limit :most\
            """)
        .bind("id", id)
        .bind("most", VERSIONS)
        .map(
            (rs, context) ->
                new Version(
                    rs.getInt("version"),
                    rs.getString("feed"),
                    rs.getString("event"),
                    Instant.ofEpochMilli(rs.getLong("recorded_at")),
                    rs.getString("routes"),
                    record(rs.getString("record"))))
        .list();
  }

  /** Null for one that cannot be read. */
  private @Nullable ReportVersion record(String record) {
    try {
      return json.read(record.getBytes(StandardCharsets.UTF_8));
    } catch (UncheckedIOException e) {
      return null;
    }
  }

  private static Map<String, Evidence> provenance(@Nullable ReportVersion last) {
    return last == null ? Map.of() : last.report().article().metadata().provenance();
  }
}
