package io.chapar.ledger.view;

import io.chapar.ledger.feeds.PollHistory.Poll;
import java.util.List;

/**
 * What the ledger knows of one feed.
 *
 * @param polls the last ones, the newest first
 * @param items of each state that it has items in
 * @param newest the items seen last
 * @param pending deliveries of its reports that are due; none is counted beyond {@link #MOST}
 */
public record FeedExplanation(
    Overview.FeedState feed,
    List<Poll> polls,
    List<Count> items,
    List<FoundItem> newest,
    int pending) {
  /** What is more is not counted. */
  public static final int MOST = 10_000;

  /** How many items are in a state; none is counted beyond {@link #MOST}. */
  public record Count(String state, int items) {}

  public FeedExplanation {
    polls = List.copyOf(polls);
    items = List.copyOf(items);
    newest = List.copyOf(newest);
  }
}
