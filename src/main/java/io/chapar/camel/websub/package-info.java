/**
 * {@code from: websub:pushes}: what hubs push of the feeds of the watch list, by W3C WebSub
 * (Recommendation of 23 January 2018). Hubs are asked by {@code from: ledger:hubs}.
 */
@NullMarked
package io.chapar.camel.websub;

import org.jspecify.annotations.NullMarked;
