package io.chapar.camel.ledger;

import io.chapar.camel.trouble.HealthIssues;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Outcome;
import io.chapar.metrics.Metrics;
import io.chapar.text.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Says how work ended: that a record was given up, but of a subscriber's trouble only when it
 * begins and when it is over. A feed's failures are told when their reason changes. Of many within
 * a while the first few of a feed or subscriber are written, and the rest counted.
 */
final class Account<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Account.class);

  /** How work ended, for metrics; else it is the name of an {@link Outcome.Next}. */
  static final String DONE = "done";

  /** Of a delivery: it says nothing of how the receiver does. */
  static final String FILTERED = "filtered";

  static final String LOST = "lost";
  private static final String WAITS = "waits: ";
  private static final String GONE =
      " is gone, and asked no more unless the watch list gives it another address";
  private static final String BEHIND =
      " is in the ledger; the steps behind that failed, and are not tried again (put them into a"
          + " route of a subscriber)";

  private final Work<T> work;
  private final HealthIssues troubles;
  private final Metrics metrics;
  private final String table;
  private final @Nullable String subscriber;

  private Account(LedgerEndpoint endpoint, Work<T> work) {
    this.work = work;
    this.troubles = endpoint.troubles();
    this.metrics = endpoint.metrics();
    this.table = endpoint.table().word();
    this.subscriber = endpoint.getSubscriber();
  }

  static <T> Account<T> of(LedgerEndpoint endpoint, Work<T> work) {
    return new Account<>(endpoint, work);
  }

  /** Work will come. */
  void begun() {
    metrics.expect(table, subscriber, List.of(DONE, "again", "dead"));
    if (work.sufferer() != null) {
      metrics.expect(table, subscriber, List.of(FILTERED));
    }
  }

  /** Nobody suffers here any more. */
  void stopped() {
    String sufferer = work.sufferer();
    if (sufferer != null) {
      troubles.over(sufferer);
    }
  }

  void took(String outcome, long nanos) {
    metrics.ended(table, subscriber, outcome, Duration.ofNanos(nanos));
  }

  void ended() {
    String sufferer = work.sufferer();
    if (sufferer != null && troubles.over(sufferer)) {
      outage(Level.INFO, sufferer, "goes on", "it takes what it gets");
    }
  }

  /** What it is called in metrics. */
  String failed(Lease<T> lease, Outcome outcome, Throwable failure) {
    LOG.debug("{}", work.name(lease), failure);
    switch (outcome.next()) {
      case DEAD -> dead(lease, outcome);
      case GONE -> say(Level.ERROR, lease, GONE, outcome.reason());
      case ENDED -> say(Level.INFO, lease, "", outcome.reason());
      case STOPPED -> trouble(outcome.reason());
      case AGAIN -> again(lease, outcome);
      case POSTPONED -> {}
    }
    return outcome.next().name().toLowerCase(Locale.ROOT);
  }

  /** What a route does behind its commit is not tried again. */
  void behind(Lease<T> lease, @Nullable Throwable failure) {
    if (failure != null) {
      say(Level.ERROR, lease, BEHIND, String.valueOf(failure.getMessage()));
      LOG.debug("{}", work.name(lease), failure);
    }
  }

  private void dead(Lease<T> lease, Outcome outcome) {
    say(Level.ERROR, lease, " is dead", outcome.reason());
    String sufferer = work.sufferer();
    if (sufferer != null) {
      troubles.turns(sufferer, WAITS, "its last delivery is dead: " + outcome.reason());
    }
  }

  private void again(Lease<T> lease, Outcome outcome) {
    String sufferer = work.sufferer();
    if (sufferer != null) {
      if (troubles.warns(sufferer, WAITS + outcome.reason())) {
        outage(Level.ERROR, sufferer, "waits", outcome.reason());
      }
    } else if (work.tellsEachTry() && !outcome.repeated()) {
      say(Level.WARN, lease, " is tried again " + when(outcome), outcome.reason());
    }
  }

  /** The ledger does not have how it ended. */
  void unsettled(Lease<T> lease, RuntimeException why) {
    say(Level.WARN, lease, "", String.valueOf(why.getMessage()));
  }

  /**
   * @param dead by the end of its lease
   */
  void expired(String dead) {
    troubles.log().say(LOG, Level.ERROR, "ledger:" + table, "a lease has ended", dead);
  }

  private void say(Level level, Lease<T> lease, String what, String reason) {
    troubles.log().say(LOG, level, work.source(lease), work.name(lease) + what, reason);
  }

  /** That it begins or is over: a receiver may fail and answer by turns. */
  private void outage(Level level, String sufferer, String what, String reason) {
    troubles.log().say(LOG, level, "outages of " + sufferer, sufferer + " " + what, reason);
  }

  private static String when(Outcome outcome) {
    return outcome.pause() == null ? "later" : "in " + Durations.rounded(outcome.pause());
  }

  void trouble(String what) {
    @Nullable String sufferer = work.sufferer();
    if (sufferer != null && troubles.warns(sufferer, what)) {
      LOG.error("{} {}", sufferer, what);
    }
  }
}
