/** The log of report versions, in the order in which they were recorded. */
@NullMarked
package io.chapar.ledger.log;

import org.jspecify.annotations.NullMarked;
