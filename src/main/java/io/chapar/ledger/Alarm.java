package io.chapar.ledger;

import java.time.Instant;

/**
 * Something that is not as usual, as long as it is so.
 *
 * @param kind silence, backlog, dead-deliveries, dead-items, drift, disk or clock
 * @param subject the feed, the subscriber, the publisher's host, or what it is of the node
 * @param since when it began; of a silence, the last news
 * @param what is wrong, what is usual, and what to do: one line
 */
public record Alarm(String kind, String subject, Instant since, String what) {
  /** For logs and for health. */
  public String line() {
    return kind + " of " + subject + " since " + since + ": " + what;
  }
}
