/**
 * A block of an article as the finders read it.
 *
 * <p>In comes the text of a block with its language; a {@link
 * io.chapar.extract.block.TokenisedBlock} gives its words, with what the tables say of each ({@link
 * io.chapar.extract.block.Match}), which of them a fact has taken, its sentences and quotation
 * marks, and the dateline that begins it. Beside it stands the little grammar that finders of
 * several kinds ask for.
 *
 * <p>Rests on {@code language}. Spans point into the text as it stands.
 */
@NullMarked
package io.chapar.extract.block;

import org.jspecify.annotations.NullMarked;
