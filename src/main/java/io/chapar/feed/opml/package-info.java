/** Subscription lists (OPML 2.0, opml.org). */
@NullMarked
package io.chapar.feed.opml;

import org.jspecify.annotations.NullMarked;
