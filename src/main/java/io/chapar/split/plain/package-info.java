/**
 * Documents in plain text: what each line, or piece of one, is, and what that tells of the article.
 *
 * <p>In four steps. {@link LineJoiner} joins lines that were broken ({@code joins.tsv}). {@link
 * Segmenter} cuts them wherever texts of two kinds may touch, and where a line may not go on.
 * {@link TextLabeller} labels the segments ({@code labels.tsv}) by their place, length, form,
 * neighbours, repetition and agreement with each other; words are evidence among others ({@link
 * SegmentFeatures}). {@link TextBlocks} and {@link TextClaims} read the labels. The weights are
 * learned from made texts: {@code TrainTextReader} in the tests.
 *
 * <p>What each kind of evidence is worth: points of 100 on made texts of hosts that were left out,
 * learned anew without it (1,500 texts, two epochs; 80.3 with all). Without transitions from label
 * to label 78.7, and 73.7 instead of 78.1 for the body; without words 79.2; without neighbours
 * 80.0, without place 80.7: what is told in several ways is missed less.
 *
 * <p>A document's text comes in; an article goes out ({@link TextSplitter}), or {@link Refusal}
 * says why not. Rests on {@link io.chapar.split.metadata}, {@link io.chapar.split.header}, {@link
 * io.chapar.split.site} and {@link io.chapar.split.wording}.
 */
@NullMarked
package io.chapar.split.plain;

import org.jspecify.annotations.NullMarked;
