/**
 * What people and organisations are quoted with.
 *
 * <p>{@link io.chapar.extract.speech.Quotes} takes the blocks with the people and organisations of
 * the article and gives the quotes in order. {@link io.chapar.extract.speech.UtteranceFinder} finds
 * reporting verbs with what they report, {@link io.chapar.extract.speech.LooseWords} what stands in
 * quotation marks without one, {@link io.chapar.extract.speech.Speakers} who says it.
 *
 * <p>Rests on {@code coreference} and {@code organisation}.
 */
@NullMarked
package io.chapar.extract.speech;

import org.jspecify.annotations.NullMarked;
