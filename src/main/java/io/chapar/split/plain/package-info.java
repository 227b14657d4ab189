/**
 * Documents in plain text: where one is cut into paragraphs, what each line is, and what the lines
 * claim of the article, by labels or by where they stand.
 *
 * <p>A document's text comes in; an article goes out ({@link TextSplitter}). Rests on {@link
 * io.chapar.split.metadata}, {@link io.chapar.split.header}, {@link io.chapar.split.site} and
 * {@link io.chapar.split.wording}.
 */
@NullMarked
package io.chapar.split.plain;

import org.jspecify.annotations.NullMarked;
