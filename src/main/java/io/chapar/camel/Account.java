package io.chapar.camel;

import io.chapar.ledger.Lease;
import io.chapar.ledger.Outcome;
import io.chapar.ledger.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says how work ended: of each record what became of it, but of a subscriber's trouble only when it
 * begins and when it is over. A feed's failures are told when their reason changes.
 */
final class Account<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Account.class);

  private final Work<T> work;
  private final Troubles troubles;

  Account(Work<T> work, Troubles troubles) {
    this.work = work;
    this.troubles = troubles;
  }

  void ended() {
    String sufferer = work.sufferer();
    if (sufferer != null && troubles.over(sufferer)) {
      LOG.info("{} goes on", sufferer);
    }
  }

  void failed(Lease<T> lease, Outcome outcome, Throwable failure) {
    LOG.debug("{}", work.name(lease), failure);
    switch (outcome.next()) {
      case DEAD -> LOG.error("{} is dead: {}", work.name(lease), outcome.reason());
      case GONE ->
          LOG.error(
              "{} is gone, and asked no more unless the watch list gives it another address: {}",
              work.name(lease),
              outcome.reason());
      case ENDED -> LOG.info("{}: {}", work.name(lease), outcome.reason());
      case STOPPED -> trouble(outcome.reason());
      case AGAIN -> again(lease, outcome);
      case POSTPONED -> {}
    }
  }

  private void again(Lease<T> lease, Outcome outcome) {
    if (work.sufferer() != null) {
      trouble("waits: " + outcome.reason());
    } else if (!outcome.repeated()) {
      LOG.warn("{} is tried again {}: {}", work.name(lease), when(outcome), outcome.reason());
    }
  }

  private static String when(Outcome outcome) {
    return outcome.pause() == null ? "later" : "in " + Words.of(outcome.pause());
  }

  void trouble(String what) {
    @Nullable String sufferer = work.sufferer();
    if (sufferer != null && troubles.has(sufferer, what)) {
      LOG.error("{} {}", sufferer, what);
    }
  }
}
