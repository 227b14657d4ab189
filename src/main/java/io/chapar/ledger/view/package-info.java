/**
 * What people see of the ledger: lists, search, explanations, activity. Nothing here changes it.
 */
@NullMarked
package io.chapar.ledger.view;

import org.jspecify.annotations.NullMarked;
