/**
 * Edits under a node that runs: which files there are, when one has been edited, which routes it
 * asks for, and how the routes that run become those.
 */
@NullMarked
package io.chapar.camel.edit;

import org.jspecify.annotations.NullMarked;
