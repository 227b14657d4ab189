/** {@code chapar feeds …}: the watch list from the command line. */
@NullMarked
package io.chapar.cli.feeds;

import org.jspecify.annotations.NullMarked;
