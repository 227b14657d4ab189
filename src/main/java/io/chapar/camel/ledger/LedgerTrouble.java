package io.chapar.camel.ledger;

import io.chapar.camel.trouble.HealthIssues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** That a consumer cannot use the ledger: told once, and when it is over. */
final class LedgerTrouble {
  private static final Logger LOG = LoggerFactory.getLogger(LeaseConsumer.class);

  private final String consumer;
  private final HealthIssues troubles;

  LedgerTrouble(String consumer, HealthIssues troubles) {
    this.consumer = consumer;
    this.troubles = troubles;
  }

  void has(RuntimeException failure) {
    String what = String.valueOf(failure.getMessage());
    if (troubles.has(consumer, what)) {
      LOG.error("{} waits: {}", consumer, what);
      LOG.debug("{}", consumer, failure);
    }
  }

  void over() {
    if (troubles.over(consumer)) {
      LOG.info("{} goes on", consumer);
    }
  }
}
