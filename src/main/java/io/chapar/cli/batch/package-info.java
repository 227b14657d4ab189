/** {@code chapar batch …}: single steps over NDJSON. */
@NullMarked
package io.chapar.cli.batch;

import org.jspecify.annotations.NullMarked;
