package io.chapar.ledger.feeds;

import io.chapar.text.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long until the next poll, in milliseconds, and why.
 *
 * @param why for people
 */
record Wait(long millis, String why) {
  /** The part of a wait that chance may add. */
  private static final double JITTER = 0.1;

  /** Never sooner than server and feed ask for. */
  Wait asked(@Nullable Duration pause) {
    return pause == null || pause.toMillis() <= millis
        ? this
        : new Wait(
            pause.toMillis(), "server or feed asks for " + Durations.rounded(pause.toMillis()));
  }

  /**
   * Later by a little, so that feeds that were polled together part.
   *
   * @param chance from 0 to 1
   */
  Wait jittered(double chance) {
    return new Wait(millis + Math.round(millis * JITTER * chance), why);
  }
}
