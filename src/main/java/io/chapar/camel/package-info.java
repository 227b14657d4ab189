/**
 * The only package that knows Camel: the {@code ledger:} component, the index of bean names, the
 * check of routes, and the node that runs them.
 */
@NullMarked
package io.chapar.camel;

import org.jspecify.annotations.NullMarked;
