/**
 * Names of people, organisations and places by learned weights.
 *
 * <p>In come the blocks of an article; out go its names ({@link
 * io.chapar.extract.tagger.FoundName}), which the blocks know from then on. It is a linear-chain
 * conditional random field (J. Lafferty et al., 2001) over the labels of the BIO scheme (L.
 * Ramshaw, M. Marcus, Text Chunking using Transformation-Based Learning, 1995) and hashed features
 * (K. Weinberger et al., Feature Hashing for Large Scale Multitask Learning, 2009). All languages
 * share the weights of what tables and shapes say; those of words are a language's own. Other words
 * of the article are evidence too: what stands beside the same word elsewhere.
 *
 * <p>Rests on {@code block}, and on {@link io.chapar.labelling} for the best labels of a chain.
 */
@NullMarked
package io.chapar.extract.tagger;

import org.jspecify.annotations.NullMarked;
