/**
 * What a piece of text is by its words and signs alone, wherever it stands: whether letters are
 * capitals, a sentence ends or a year is named ({@link Letters}); which line is no text of an
 * article ({@link Markers}, by the phrases in {@code markers/}, one table a language); which words
 * of a byline are a person's name ({@link BylineNames}, by {@code bylines.txt}).
 *
 * <p>Text comes in as the publisher wrote it, and an answer about it goes out: nothing here knows
 * of pages, claims or publishers. Rests on none of the packages beside it.
 */
@NullMarked
package io.chapar.split.wording;

import org.jspecify.annotations.NullMarked;
