/**
 * What the learned parts are trained from, and with. It is run by hand; nothing of the product
 * depends on it.
 */
@NullMarked
package io.chapar.train;

import org.jspecify.annotations.NullMarked;
