/**
 * Edits under a node that runs: which files there are, which routes they ask for, and how the
 * routes that run become those.
 */
@NullMarked
package io.chapar.camel.edit;

import org.jspecify.annotations.NullMarked;
