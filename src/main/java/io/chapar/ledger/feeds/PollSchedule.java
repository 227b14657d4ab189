package io.chapar.ledger.feeds;

import io.chapar.text.Durations;

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
}
