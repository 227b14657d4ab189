package io.chapar.ledger.selection;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * A range of time; null is open on that side.
 *
 * @param from inclusive
 * @param until exclusive
 */
public record TimeRange(@Nullable Instant from, @Nullable Instant until) {
  public static final TimeRange ALWAYS = new TimeRange(null, null);

  /**
   * @throws IllegalArgumentException when it ends before it begins
   */
  public TimeRange {
    if (from != null && until != null && !from.isBefore(until)) {
      throw new IllegalArgumentException(
          "the range ends before it begins: from " + from + " until " + until);
    }
  }

  /** The time since so long ago; always where that is null. */
  public static TimeRange since(@Nullable Duration ago) {
    return ago == null ? ALWAYS : new TimeRange(Instant.now().minus(ago), null);
  }

  public boolean has(Instant time) {
    return (from == null || !time.isBefore(from)) && (until == null || time.isBefore(until));
  }

  /** Binds {@code :since} and {@code :until}, in milliseconds. */
  public <S extends SqlStatement<S>> S bind(S statement) {
    return statement
        .bind("since", from == null ? 0 : from.toEpochMilli())
        .bind("until", until == null ? Long.MAX_VALUE : until.toEpochMilli());
  }
}
