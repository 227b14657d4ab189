/**
 * Where connections may go: names, addresses and ports that are refused. The tables {@code
 * refused-addresses.txt} and {@code refused-ports.txt} name their registries.
 */
@NullMarked
package io.chapar.fetch.guard;

import org.jspecify.annotations.NullMarked;
