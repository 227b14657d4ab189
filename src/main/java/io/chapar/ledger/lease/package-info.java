/** The right to work on a row for a time, what became of the work, and what of it is remembered. */
@NullMarked
package io.chapar.ledger.lease;

import org.jspecify.annotations.NullMarked;
