/**
 * The sets of files that operators edit: each has a name, the last ones are kept, two of them are
 * compared, and one of them is brought back.
 */
@NullMarked
package io.chapar.edits;

import org.jspecify.annotations.NullMarked;
