/** Deliveries: each version once to each subscriber, in order; replays. */
@NullMarked
package io.chapar.ledger.deliveries;

import org.jspecify.annotations.NullMarked;
