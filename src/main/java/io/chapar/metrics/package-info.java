/**
 * What a node counts and times, and what its ledger holds, in numbers for Prometheus. The only
 * package that knows Micrometer.
 */
@NullMarked
package io.chapar.metrics;

import org.jspecify.annotations.NullMarked;
