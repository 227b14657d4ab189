/** Bytes of a feed to items. */
@NullMarked
package io.chapar.feed;

import org.jspecify.annotations.NullMarked;
