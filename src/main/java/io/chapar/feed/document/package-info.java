/** All that a feed says, in one form for all formats. */
@NullMarked
package io.chapar.feed.document;

import org.jspecify.annotations.NullMarked;
