/** {@code chapar test}: recorded pages and feeds, and what is expected of them. */
@NullMarked
package io.chapar.cli.golden;

import org.jspecify.annotations.NullMarked;
