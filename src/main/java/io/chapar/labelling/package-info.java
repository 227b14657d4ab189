/**
 * Labels the elements of a sequence (the lines of a page, the spans of a plain text) by a
 * linear-chain conditional random field, whose weights were learned beforehand.
 *
 * <p>A stage lists its templates of features in a {@link io.chapar.labelling.FeatureSpace}, says
 * for each element which features it has, and asks a {@link io.chapar.labelling.SequenceModel} for
 * the labels. Weights are a text resource beside the stage's class; how they are made is told in
 * the file's head and in the package {@code io.chapar.train} of the tests.
 *
 * <p>Lafferty, McCallum, Pereira: Conditional Random Fields (ICML 2001); Rabiner: A Tutorial on
 * Hidden Markov Models (1989), for the scaled forward-backward algorithm.
 */
@NullMarked
package io.chapar.labelling;

import org.jspecify.annotations.NullMarked;
