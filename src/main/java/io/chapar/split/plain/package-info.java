/**
 * Documents in plain text: what each line, or piece of one, is, and what that tells of the article.
 *
 * <p>In four steps. {@link LineJoiner} joins lines that were broken ({@code joins.tsv}). {@link
 * Segmenter} cuts them wherever texts of two kinds may touch. {@link TextLabeller} labels the
 * segments ({@code labels.tsv}) by their place, length, form, neighbours, repetition and agreement
 * with each other; words are evidence among others ({@link SegmentFeatures}). {@link TextBlocks}
 * and {@link TextClaims} read the labels. The weights are learned from made texts: {@code
 * TrainTextReader} in the tests.
 *
 * <p>A document's text comes in; an article goes out ({@link TextSplitter}). Rests on {@link
 * io.chapar.split.metadata}, {@link io.chapar.split.header}, {@link io.chapar.split.site} and
 * {@link io.chapar.split.wording}.
 */
@NullMarked
package io.chapar.split.plain;

import org.jspecify.annotations.NullMarked;
