/**
 * Files that outlast a power cut, that their owner alone may read, and that are read within bounds;
 * compression (RFC 1950, 1951, 1952) and digests.
 */
@NullMarked
package io.chapar.file;

import org.jspecify.annotations.NullMarked;
