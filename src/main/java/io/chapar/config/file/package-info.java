/**
 * Files that operators write, their faults with file and line, and secrets, which are kept
 * elsewhere.
 */
@NullMarked
package io.chapar.config.file;

import org.jspecify.annotations.NullMarked;
