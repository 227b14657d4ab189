/** Items of feeds: told apart, leased one a host, visited, given up. */
@NullMarked
package io.chapar.ledger.items;

import org.jspecify.annotations.NullMarked;
