/**
 * Which lines of a page are the article's text, and what each of them is.
 *
 * <p>{@link BodyFinder} weighs the boxes that hold prose by what speaks for each, names of elements
 * among it; {@link BlockTyper} then says of each line what kind of block it is.
 *
 * <p>Its rules propose; {@link BlockLabeller} asks a model that was learned ({@code lines.tsv}, of
 * {@code io.chapar.train.PageTraining} in the tests) how probable it is that a line is of the body:
 * what it is sure of outweighs the rules. What it sees of a line is in {@link LineFeatures}: form
 * and place, the box and the neighbours, and only as one feature each the role that names of
 * elements give, what words tell, and what the rules say.
 *
 * <p>Lines and boxes come in; typed blocks go out. Rests on {@link io.chapar.split.page}, {@link
 * io.chapar.split.wording} and, for the summary that is claimed, labels and names of publishers, on
 * {@link io.chapar.split.metadata} and {@link io.chapar.split.site}.
 */
@NullMarked
package io.chapar.split.body;

import org.jspecify.annotations.NullMarked;
