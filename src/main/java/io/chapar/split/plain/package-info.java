/**
 * Documents in plain text: what each line, or piece of one, is, and what that tells of the article.
 *
 * <p>In four steps. {@link io.chapar.split.plain.line.LineJoiner} joins lines that were broken
 * ({@code joins.tsv}). {@link Segmenter} cuts them wherever texts of two kinds may touch, and where
 * a line may not go on. {@link io.chapar.split.plain.label.TextLabeller} labels the segments
 * ({@code labels.tsv}) by their place, length, form, neighbours, repetition and agreement with each
 * other; words are evidence among others ({@link SegmentFeatures}). {@link TextBlocks} and {@link
 * TextClaims} read the labels. The weights are learned from made texts and clippings: {@code
 * TrainTextReader} in the tests.
 *
 * <p>What the words are worth ({@code word-odds.tsv}, and words that other lines have): points of
 * 100 for paragraphs, whole bodies and removed lines, learned anew without them (655 made texts and
 * clippings, 78 other documents that did not train): 90.8 with both, 89.8 without the odds, 90.3
 * without the words of other lines, 89.4 without either; 92.1 once the odds count our own tables of
 * wordings too. On made texts transitions from label to label were worth 1.6, neighbours 0.3.
 *
 * <p>A document's text comes in; an article goes out ({@link TextSplitter}), or {@link Refusal}
 * says why not. Rests on {@link io.chapar.split.metadata}, {@link io.chapar.split.header}, {@link
 * io.chapar.split.site} and {@link io.chapar.split.wording}.
 */
@NullMarked
package io.chapar.split.plain;

import org.jspecify.annotations.NullMarked;
