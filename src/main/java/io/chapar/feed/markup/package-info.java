/**
 * Texts of feeds: told from markup, read as a reader sees them, made harmless by {@code
 * safe-html.txt}.
 */
@NullMarked
package io.chapar.feed.markup;

import org.jspecify.annotations.NullMarked;
