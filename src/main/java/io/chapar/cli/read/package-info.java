/** {@code chapar read}: one document to one record. */
@NullMarked
package io.chapar.cli.read;

import org.jspecify.annotations.NullMarked;
