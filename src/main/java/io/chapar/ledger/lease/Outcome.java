package io.chapar.ledger.lease;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of work that failed.
 *
 * @param pause until it is tried again; null when it is not, or when nobody knows
 * @param repeated whether it failed for the same reason at the time before
 */
public record Outcome(Next next, String reason, @Nullable Duration pause, boolean repeated) {

  public Outcome(Next next, String reason) {
    this(next, reason, null, false);
  }

  /** What comes next. */
  public enum Next {
    /** It is tried again by itself. */
    AGAIN,
    /** It is not tried again by itself. */
    DEAD,
    /** It is no longer there, and its server says that it does not come back. */
    GONE,
    /** Its subscriber wants no more; it waits until a person lets the subscriber go on. */
    STOPPED,
    /** It did not fail: its host was asked for something else first. */
    POSTPONED,
    /** Nothing: the failure was an answer, and the ledger has it. */
    ENDED
  }

  public static Outcome dead(Failure failure) {
    return new Outcome(Next.DEAD, failure.reason());
  }

  public static Outcome gone(Failure failure) {
    return new Outcome(Next.GONE, failure.reason());
  }

  public static Outcome again(Failure failure, long wait, boolean repeated) {
    return new Outcome(Next.AGAIN, failure.reason(), Duration.ofMillis(wait), repeated);
  }
}
