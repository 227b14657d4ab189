package io.chapar.ledger.deliveries;

import io.chapar.ledger.database.Database;
import io.chapar.ledger.deliveries.DeliveryWalk.Found;
import io.chapar.ledger.deliveries.DeliveryWalk.Part;
import io.chapar.ledger.log.ReportLog;
import io.chapar.ledger.selection.Selection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Makes deliveries due again, or counts those that would be. It goes through them in short
 * transactions, so that a node works on meanwhile; whoever stops it keeps the whole parts that are
 * done.
 */
public final class Replays {
  private static final String DUE =
      """
      update delivery set state = 'due', due_at = :now, attempts = 0,
        ends = case when ends > 0 then 1 else 0 end,
        replays = replays + case when state = 'due' then 0 else 1 end
      where subscriber = :subscriber and report = :report and version = :version
        and owner is null and state = :state\
      """;

  private static final String OVER =
      """
      insert into history (report, at, what, version, subscriber, node, routes)
      select report, done_at, case when state = 'done' then 'delivered' else state end, version,
        subscriber, node, routes
      from delivery where subscriber = :subscriber and report = :report and version = :version
        and owner is null and state in ('done', 'filtered')\
      """;

  private static final String REPLAYED =
      """
      insert into history (report, at, what, version, subscriber)
      select report, :now, 'replayed', version, subscriber
      from delivery where subscriber = :subscriber and report = :report and version = :version
        and owner is null and state <> 'due'\
      """;

  private final Database database;

  public Replays(Database database) {
    this.database = database;
  }

  /** How many deliveries of one kind a selection names. */
  public record Count(String subscriber, String state, String feed, long deliveries) {}

  /** Makes those that nobody works on due again, with all their retries before them. */
  public int replay(Selection selection) {
    return replay(selection, done -> {});
  }

  /**
   * The same.
   *
   * @param progress is given the number of those that are due again, after each transaction
   */
  public int replay(Selection selection, IntConsumer progress) {
    DeliveryWalk walk = new DeliveryWalk(selection);
    int sum = 0;
    while (true) {
      Done done = database.transact((handle, now) -> replay(handle, now, walk));
      sum += done.deliveries();
      progress.accept(sum);
      if (done.part().next() == null) {
        return sum;
      }
      walk.passed(done.part());
      database.letOthersWrite();
    }
  }

  private record Done(Part part, int deliveries) {}

  private static Done replay(Handle handle, long now, DeliveryWalk walk) {
    Part part = walk.part(handle);
    if (part.found().isEmpty()) {
      return new Done(part, 0);
    }
    release(handle, now, part.found());
    remember(handle, now, part.found());
    PreparedBatch batch = handle.prepareBatch(DUE);
    part.found().forEach(one -> one.bind(batch).bind("now", now).add());
    int sum = 0;
    for (int each : batch.execute()) {
      sum += each;
    }
    return new Done(part, sum);
  }

  /** Those who pull get what was held back, too, and once for all subscribers. */
  private static void release(Handle handle, long now, List<Found> deliveries) {
    Map<List<Object>, Found> versions = new LinkedHashMap<>();
    deliveries.stream()
        .filter(one -> one.state().equals("held"))
        .forEach(one -> versions.putIfAbsent(List.of(one.report(), one.version()), one));
    for (Found one : versions.values()) {
      ReportLog.release(
          handle,
          now,
          "d.subscriber = :subscriber and d.report = :report and d.version = :version",
          Map.of("subscriber", one.subscriber(), "report", one.report(), "version", one.version()));
    }
  }

  /** Remembers deliveries that are about to be made due again, and how they ended before. */
  private static void remember(Handle handle, long now, List<Found> deliveries) {
    for (String sql : List.of(OVER, REPLAYED)) {
      PreparedBatch batch = handle.prepareBatch(sql);
      deliveries.forEach(one -> one.bind(batch).bind("now", now).add());
      batch.execute();
    }
  }

  /** What a replay would make due, the most first; nothing is changed. */
  public List<Count> count(Selection selection) {
    DeliveryWalk walk = new DeliveryWalk(selection);
    Map<List<String>, Long> counts = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    while (true) {
      Part part = database.transact((handle, now) -> walk.part(handle));
      part.found().forEach(one -> counts.merge(kind(one), 1L, Long::sum));
      if (part.next() == null) {
        return sorted(counts);
      }
      walk.passed(part);
    }
  }

  private static List<String> kind(Found one) {
    return List.of(one.subscriber(), one.state(), one.feed());
  }

  private static List<Count> sorted(Map<List<String>, Long> counts) {
    return counts.entrySet().stream()
        .map(
            each ->
                new Count(
                    each.getKey().get(0),
                    each.getKey().get(1),
                    each.getKey().get(2),
                    each.getValue()))
        .sorted((a, b) -> Long.compare(b.deliveries(), a.deliveries()))
        .toList();
  }
}
