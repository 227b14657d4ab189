/**
 * Bytes of a feed to items.
 *
 * <p>{@link io.chapar.feed.FeedParser} gives all that a document says in one neutral form, whatever
 * its format; {@link io.chapar.feed.FeedReader} makes items of it. Both take what is broken as far
 * as it can be understood: feeds are written by hand, and a reader that insists on well-formed XML
 * loses news.
 */
@NullMarked
package io.chapar.feed;

import org.jspecify.annotations.NullMarked;
