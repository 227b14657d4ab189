/** Options that commands share, and what they are converted to. */
@NullMarked
package io.chapar.cli.option;

import org.jspecify.annotations.NullMarked;
