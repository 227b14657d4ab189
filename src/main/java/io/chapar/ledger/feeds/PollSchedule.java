package io.chapar.ledger.feeds;

import io.chapar.text.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The rhythm of a feed, learned from its polls.
 *
 * <p>The gap is the usual time between two new items. A shorter one is believed at once, so that a
 * burst is followed closely from its first poll on; a longer one draws the learned gap half-way to
 * it, by its order of magnitude (the geometric mean), so that a night does not undo a day. The wait
 * between two polls is half the gap; while the feed is silent for longer than usual, a quarter of
 * the silence. Of a feed that was never seen to change the gap is taken for twice the shortest
 * wait. Dates in the feed have no part in it: they are often wrong.
 *
 * @param gap milliseconds between new items
 * @param newsAt the last poll with a new item, or the first poll of all
 */
record PollSchedule(long gap, long newsAt) {

  static PollSchedule unknown(PollBounds pace, long now) {
    return new PollSchedule(pace.fastest() * 2, now);
  }

  /**
   * After a good poll.
   *
   * @param before when the last good poll was
   * @param news how many new items this one brought; they came between the two
   */
  PollSchedule after(long now, long before, int news, PollBounds pace) {
    if (news == 0) {
      return this;
    }
    long seen = news == 1 ? now - newsAt : (now - before) / news;
    double learned = seen < gap ? seen : Math.sqrt((double) seen * gap);
    return new PollSchedule(Math.max(Math.round(learned), pace.fastest()), now);
  }

  /** The wait to the next poll, and the reason for it. */
  Wait next(long now, PollBounds pace) {
    long usual = gap / 2;
    long silence = now - newsAt;
    return silence / 4 > usual
        ? pace.within(silence / 4, "a quarter of " + Durations.rounded(silence) + " without news")
        : pace.within(usual, "half of the usual " + Durations.rounded(gap) + " between new items");
  }

  /**
   * Between which waits a feed is polled, in milliseconds.
   *
   * @param fastest the shortest wait
   * @param slowest the longest; equal to the shortest where the operator wants no learning
   */
  record PollBounds(long fastest, long slowest) {

    Wait within(long wait, String why) {
      if (fastest == slowest) {
        return new Wait(fastest, "as the watch list says");
      }
      if (wait < fastest) {
        return new Wait(fastest, "the shortest wait, " + why);
      }
      return wait > slowest ? new Wait(slowest, "the longest wait, " + why) : new Wait(wait, why);
    }
  }

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
}
