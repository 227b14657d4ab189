package io.chapar.ledger;

import java.time.Duration;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries; null is any.
 *
 * @param state of {@link Overview.DeliveryState}, or {@link #OVER}
 * @param since owed since then
 */
public record Selection(
    @Nullable String subscriber,
    @Nullable String state,
    @Nullable String feed,
    @Nullable String report,
    @Nullable Duration since) {
  /** A state of the selection alone: done or dead. */
  public static final String OVER = "over";

  private static final Set<String> STATES = Set.of("due", "done", "filtered", "dead", "held");

  static final String CONDITION =
      """
      (:subscriber is null or subscriber = :subscriber)
      and (:state is null or state = :state or (:state = 'over' and state in ('done', 'dead')))
      and (:feed is null or feed = :feed)
      and (:report is null or report = :report)
      and owed_at >= :since""";

  <S extends SqlStatement<S>> S bind(S statement, long now) {
    return statement
        .bind("subscriber", subscriber)
        .bind("state", state)
        .bind("feed", feed)
        .bind("report", report)
        .bind("since", since == null ? 0 : now - since.toMillis());
  }

  /** The condition in which a known state is written out, so that its own small index is used. */
  String literally() {
    return STATES.contains(String.valueOf(state))
        ? "state = '" + state + "' and " + CONDITION
        : CONDITION;
  }
}
