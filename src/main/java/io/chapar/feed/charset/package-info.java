/**
 * The encoding of a feed: byte order marks, declarations, labels of servers (RFC 7303, 3), and
 * guesses.
 */
@NullMarked
package io.chapar.feed.charset;

import org.jspecify.annotations.NullMarked;
