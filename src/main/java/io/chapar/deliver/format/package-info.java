/**
 * The record in the formats of others: ninjs and NewsML-G2 of IPTC, NewsArticle of schema.org. What
 * a format has no place for is left out; the record itself says all.
 */
@NullMarked
package io.chapar.deliver.format;

import org.jspecify.annotations.NullMarked;
