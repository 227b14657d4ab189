/**
 * What people choose by: a range of time, the hosts of a publisher, a page of a list, deliveries.
 */
@NullMarked
package io.chapar.ledger.selection;

import org.jspecify.annotations.NullMarked;
