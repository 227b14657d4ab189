/** Alarms that stand, what people do about them, and who is told. */
@NullMarked
package io.chapar.ledger.alarms;

import org.jspecify.annotations.NullMarked;
