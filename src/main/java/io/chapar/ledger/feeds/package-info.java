/** Feeds: the watch list in the ledger, polls and their rhythm, hubs that push (W3C WebSub). */
@NullMarked
package io.chapar.ledger.feeds;

import org.jspecify.annotations.NullMarked;
