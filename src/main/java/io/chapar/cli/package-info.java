/** The command line: one class a command. */
@NullMarked
package io.chapar.cli;

import org.jspecify.annotations.NullMarked;
