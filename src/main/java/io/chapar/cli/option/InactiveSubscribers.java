package io.chapar.cli.option;

import io.chapar.ledger.Ledger;
import io.chapar.ledger.deliveries.Subscribers;

/** Those that take nothing for now, so that what is due to them waits. */
public final class InactiveSubscribers {
  private InactiveSubscribers() {}

  /** A line each, of those that a selection may mean. */
  public static void tell(Ledger ledger, SelectionOption which) {
    ledger.subscribers().all().stream()
        .filter(one -> which.isOf(one.name()) && one.backlog() > 0)
        .filter(one -> !one.state().equals("active"))
        .forEach(InactiveSubscribers::tell);
  }

  private static void tell(Subscribers.State one) {
    System.out.printf(
        "%1$s is %2$s: its deliveries wait for chapar subscribers resume %1$s%n",
        one.name(), one.state());
  }
}
