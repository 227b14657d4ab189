/**
 * Feeds in XML: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, and sitemaps (sitemaps.org), broken
 * ones included. {@code namespaces.txt} says which namespaces are meant.
 */
@NullMarked
package io.chapar.feed.xml;

import org.jspecify.annotations.NullMarked;
