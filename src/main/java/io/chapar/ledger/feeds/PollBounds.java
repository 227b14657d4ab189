package io.chapar.ledger.feeds;

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
