package io.chapar.ledger.selection;

import java.time.Duration;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries; null is any.
 *
 * @param state of {@link io.chapar.ledger.view.Overview.DeliveryState}, {@link #RETRYING}, {@link
 *     #OVER} or {@link #ALL}
 * @param host of the article's page, as {@link PublisherHosts} are meant
 * @param recorded when the version was recorded, which is since when it is pending
 */
public record Selection(
    @Nullable String subscriber,
    @Nullable String state,
    @Nullable String feed,
    @Nullable String report,
    @Nullable String host,
    TimeRange recorded) {
  /** A state of the selection alone: done or dead. */
  public static final String OVER = "over";

  /** A state of the selection alone: due, after an attempt that failed. */
  public static final String RETRYING = "retrying";

  /** A state of the selection alone: all but due. */
  public static final String ALL = "all";

  private static final Set<String> STATES = Set.of("due", "done", "filtered", "dead", "held");

  static final String CONDITION =
      """
      (:subscriber is null or subscriber = :subscriber)
      and (:state is null or state = :state or (:state = 'over' and state in ('done', 'dead'))
        or (:state = 'all' and state <> 'due')
        or (:state = 'retrying' and state = 'due' and attempts > 0))
      and (:feed is null or feed = :feed)
      and (:report is null or report = :report)
      and (:host is null or exists (
        select 1 from item where item.id = report
          and '.' || item.host || ':' like :hostPattern escape '!'))
      and owed_at >= :since and owed_at < :until\
      """;

  /**
   * @param since pending since so long ago
   */
  public Selection(
      @Nullable String subscriber,
      @Nullable String state,
      @Nullable String feed,
      @Nullable String report,
      @Nullable Duration since) {
    this(subscriber, state, feed, report, null, TimeRange.since(since));
  }

  public <S extends SqlStatement<S>> S bind(S statement) {
    return PublisherHosts.bind(recorded.bind(statement), host)
        .bind("subscriber", subscriber)
        .bind("state", state)
        .bind("feed", feed)
        .bind("report", report);
  }

  /** The condition in which a known state is written out, so that its own small index is used. */
  public String literally() {
    if (RETRYING.equals(state)) {
      return "state = 'due' and attempts > 0 and " + CONDITION;
    }
    return STATES.contains(String.valueOf(state))
        ? "state = '" + state + "' and " + CONDITION
        : CONDITION;
  }
}
