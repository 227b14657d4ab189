/**
 * The {@code ledger:} component: tables of the ledger as starts and ends of routes.
 *
 * <p>{@link io.chapar.camel.ledger.LedgerComponent} names its endpoints. A {@code LeaseConsumer}
 * leases {@code Work} of one table and hands each lease to a {@code LeaseRunner}, which sends its
 * record through the route and writes how that ended; an {@code Account} says so to people and
 * metrics. The two producers commit what the route made, under the {@code HeldLease} of the
 * exchange.
 */
@NullMarked
package io.chapar.camel.ledger;

import org.jspecify.annotations.NullMarked;
