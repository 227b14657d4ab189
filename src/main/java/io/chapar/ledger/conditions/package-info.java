/**
 * What may be wrong: silent feeds, backlogs, many deaths, publishers that are read badly; and the
 * habits by which that is judged.
 */
@NullMarked
package io.chapar.ledger.conditions;

import org.jspecify.annotations.NullMarked;
