/**
 * Names by learned weights, with the rules' answers among the evidence.
 *
 * <p>In come the passages of an article with the names that rules found ({@link
 * io.chapar.extract.tagger.FoundName}); out go the names as the tagger sees them. It is a linear
 * chain over the labels of the BIO scheme (L. Ramshaw, M. Marcus, Text Chunking using
 * Transformation-Based Learning, 1995), its weights an averaged perceptron's (M. Collins,
 * Discriminative Training Methods for Hidden Markov Models, 2002) over hashed features (K.
 * Weinberger et al., Feature Hashing for Large Scale Multitask Learning, 2009). All languages share
 * the weights of what tables, rules and shapes say; those of words are a language's own.
 *
 * <p>Rests on {@code passage}, and on {@link io.chapar.labelling} for the best labels of a chain.
 */
@NullMarked
package io.chapar.extract.tagger;

import org.jspecify.annotations.NullMarked;
