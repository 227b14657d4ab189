/** The log: lines or JSON on standard error, without secrets and without floods. */
@NullMarked
package io.chapar.cli.log;

import org.jspecify.annotations.NullMarked;
