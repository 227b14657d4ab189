/**
 * The only package that knows Camel: the node that runs the routes, the check of them, and the
 * index of bean names ({@link io.chapar.camel.step.Steps}).
 *
 * <p>Here stands what puts the parts together; each part is a package that knows none of this one:
 * the components {@link io.chapar.camel.ledger ledger:}, {@link io.chapar.camel.rss rss:} and
 * {@link io.chapar.camel.websub websub:}, the {@link io.chapar.camel.broker broker} of the queue
 * route, the {@link io.chapar.camel.check rules} by which routes are judged, how a running node
 * takes {@link io.chapar.camel.edit edits}, {@link io.chapar.camel.trace traces}, and how {@link
 * io.chapar.camel.trouble trouble} is told.
 */
@NullMarked
package io.chapar.camel;

import org.jspecify.annotations.NullMarked;
