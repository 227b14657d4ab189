/**
 * Dates as feeds write them (RFC 822, RFC 3339, W3CDTF, and their misspellings), and how often a
 * feed wants to be read. {@code zones.txt} holds the names of offsets.
 */
@NullMarked
package io.chapar.feed.date;

import org.jspecify.annotations.NullMarked;
