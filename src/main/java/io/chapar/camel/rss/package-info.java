/**
 * The place of camel-rss: {@code from: rss:…} over the guarded client, its entries as our records,
 * and reports as entries of a feed.
 */
@NullMarked
package io.chapar.camel.rss;

import org.jspecify.annotations.NullMarked;
