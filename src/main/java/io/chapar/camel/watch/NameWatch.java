package io.chapar.camel.watch;

import io.chapar.camel.trouble.HealthIssues;
import io.chapar.ledger.database.NodeClaim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that this node keeps its name to itself. Two under one name take each other's leases,
 * so one that has lost it must start anew, under another.
 */
public final class NameWatch implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(NameWatch.class);

  /** At the first, a connection of its own may still stand in the way. */
  private static final int REFUSALS = 2;

  private final NodeClaim claim;
  private final HealthIssues troubles;
  private int refusals;

  public NameWatch(NodeClaim claim, HealthIssues troubles) {
    this.claim = claim;
    this.troubles = troubles;
  }

  @Override
  public void run() {
    try {
      refusals = claim.holds() ? 0 : refusals + 1;
      if (refusals == REFUSALS) {
        String what = "another process runs under it; start this one again, and it takes a new one";
        LOG.error("the name of this node: {}", what);
        troubles.fatal("the name of this node", what);
      }
    } catch (RuntimeException | Error e) { // a task that throws is never run again
      LOG.debug("the name of this node is not looked after: {}", e.getMessage());
    }
  }
}
