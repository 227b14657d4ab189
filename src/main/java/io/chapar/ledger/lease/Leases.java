package io.chapar.ledger.lease;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Leases that end before their work does, because the process died or took too long. Nobody knows
 * whether the work was to blame, so it is suspected: leased by {@code leaseSuspect}, one at a time
 * by each consumer, until it has an answer. Each time it waits longer, so that neither what kills
 * the process keeps it down, nor a process that dies for another reason buries what was innocently
 * in work. Work that ends {@link #MOST} leases in a row is dead; a feed is never given up.
 */
public final class Leases {
  /** After the first end, the second, … */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ZERO,
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1));

  public static final int MOST = PAUSES.size() + 1;

  /** Of which nothing is known against it, or of which there is. */
  public static final String CLEAR = "owner is null and ends = 0";

  public static final String SUSPECT = "owner is null and ends > 0";

  private static final String EXPIRED = "due_at <= :now";
  private static final String OF_NODE = "owner = :node";
  private static final String REASON =
      "the process ended, or its lease, " + MOST + " times in a row while it was worked on";

  private Leases() {}

  /** Those of the node; what is dead by it, for people. */
  public static List<String> endAll(Handle handle, long now, String node) {
    endFeeds(handle, now, OF_NODE, node);
    endHubs(handle, now, node);
    List<String> dead = new ArrayList<>(endItems(handle, now, OF_NODE, node));
    dead.addAll(endDeliveries(handle, now, OF_NODE, node));
    return dead;
  }

  public static void endExpiredFeeds(Handle handle, long now) {
    endFeeds(handle, now, EXPIRED, "");
  }

  /** What is dead by it, for people; as of {@link #endAll}. */
  public static List<String> endExpiredItems(Handle handle, long now) {
    return endItems(handle, now, EXPIRED, "");
  }

  /** What is dead by it, for people; as of {@link #endAll}. */
  public static List<String> endExpiredDeliveries(Handle handle, long now) {
    return endDeliveries(handle, now, EXPIRED, "");
  }

  private static void endFeeds(Handle handle, long now, String which, String node) {
    String sql =
        """
        update feed set owner = null, epoch = epoch + 1, ends = ends + 1,
          due_at = :now + case when ends = 0 then 0
            when ends < 20 and (fastest << ends) < :day then (fastest << ends) else :day end,
          next_why = 'its lease ended while it was polled'
        where owner is not null and <which> returning name""";
    bind(handle.createQuery(sql), now, which, node)
        .bind("day", Duration.ofDays(1).toMillis())
        .mapTo(String.class)
        .list();
  }

  /** Nothing that a hub says reaches the asking of it, so none is suspected. */
  private static void endHubs(Handle handle, long now, String node) {
    handle.execute(
        "update hub set due_at = ?, owner = null, epoch = epoch + 1 where owner = ?", now, node);
  }

  private static List<String> endItems(Handle handle, long now, String which, String node) {
    return endOrBury(handle, "item", "'item ' || id || ' of ' || feed", now, which, node);
  }

  private static List<String> endDeliveries(Handle handle, long now, String which, String node) {
    String name = "'delivery of ' || report || ' v' || version || ' to ' || subscriber";
    return endOrBury(handle, "delivery", name, now, which, node);
  }

  private record Ended(String name, boolean dead) {}

  private static List<String> endOrBury(
      Handle handle, String table, String name, long now, String which, String node) {
    String sql =
        """
        update <table> set owner = null, epoch = epoch + 1, ends = ends + 1,
          due_at = :now + case ends <pauses> else 0 end,
          state = case when ends + 1 >= :most then 'dead' else state end,
          reason = case when ends + 1 >= :most then :reason else reason end
        where owner is not null and <which> returning <name>, state""";
    return bind(handle.createQuery(sql), now, which, node)
        .define("table", table)
        .define("pauses", pauses())
        .define("name", name)
        .bind("most", MOST)
        .bind("reason", REASON)
        .map((rs, context) -> new Ended(rs.getString(1), rs.getString(2).equals("dead")))
        .stream()
        .filter(Ended::dead)
        .map(ended -> ended.name() + " is dead: " + REASON)
        .toList();
  }

  /** By the number of ends so far. */
  private static String pauses() {
    return IntStream.range(0, PAUSES.size())
        .mapToObj(ends -> "when " + ends + " then " + PAUSES.get(ends).toMillis())
        .collect(Collectors.joining(" "));
  }

  private static Query bind(Query query, long now, String which, String node) {
    return (which.equals(OF_NODE) ? query.bind("node", node) : query)
        .define("which", which)
        .bind("now", now);
  }

  /** The lease ended before the work did; somebody else has the work now. Nothing was changed. */
  public static final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LeaseLost(String what) {
      super("the lease ended before the work (somebody else has it now): " + what);
    }
  }
}
