package io.chapar.article;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Something that is not as usual, as long as it is so.
 *
 * @param subject the feed, the subscriber, the publisher's host, or what it is of the node
 * @param since when it began; of a silence, the last news
 * @param what is wrong, what is usual, and what to do: one line
 */
public record Alarm(Kind kind, String subject, Instant since, String what) {

  /** What may be not as usual; the runbook has an entry for each. */
  public enum Kind {
    SILENCE,
    BACKLOG,
    DEAD_DELIVERIES,
    DEAD_ITEMS,
    DRIFT,
    DISK,
    CLOCK,
    DAMAGE,
    ROUTE;

    /**
     * @throws IllegalArgumentException when there is none of that name
     */
    public static Kind of(String name) {
      return Arrays.stream(values())
          .filter(kind -> kind.toString().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "there is no alarm of kind \"" + name + "\"; it is one of " + names()));
    }

    private static String names() {
      return Arrays.stream(values()).map(Kind::toString).collect(Collectors.joining(", "));
    }

    /** Whether its subjects are feeds. */
    public boolean isOfAFeed() {
      return this == SILENCE || this == DEAD_ITEMS;
    }

    /** As operators, the ledger and receivers know it: {@code dead-items}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What it is of: {@code silence of isna}. */
  public String title() {
    return kind + " of " + subject;
  }

  /** The entry of the runbook, from the folder of the distribution on. */
  public String runbook() {
    return "docs/runbook.md#" + kind;
  }

  /** For logs and for health. */
  public String line() {
    return title() + " since " + since + ": " + what + "; see " + runbook();
  }
}
