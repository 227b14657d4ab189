/**
 * What a person asks about feeds and does to the watch list, at the command line or over HTTP:
 * finds those of a site, polls one once, takes a list in and gives it out. Nothing is stored but
 * the watch list itself.
 */
@NullMarked
package io.chapar.watchlist;

import org.jspecify.annotations.NullMarked;
