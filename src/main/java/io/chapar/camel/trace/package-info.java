/** Traces by OpenTelemetry: spans of what a node does, carried over the ledger. */
@NullMarked
package io.chapar.camel.trace;

import org.jspecify.annotations.NullMarked;
