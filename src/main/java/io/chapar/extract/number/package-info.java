/**
 * Numbers with their units.
 *
 * <p>What is a number, and what only looks like one, is said by {@code number.rules}; here values
 * are made. In come blocks whose dates are taken; {@link io.chapar.extract.number.NumberFinder}
 * gives the quantities. Numerals and ordinals are read here for dates too.
 *
 * <p>Rests on {@code block} and {@code rule}.
 */
@NullMarked
package io.chapar.extract.number;

import org.jspecify.annotations.NullMarked;
