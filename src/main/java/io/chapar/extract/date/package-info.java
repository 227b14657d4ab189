/**
 * Dates, months and years of a block, with their value in ISO 8601 where the words tell it.
 *
 * <p>{@link io.chapar.extract.date.DateFinder} runs before all other finders and takes the words of
 * what it finds, so that no year becomes a quantity.
 *
 * <p>What is a date is said by {@code date.rules}; here its value is made. Rests on {@code rule},
 * and on {@code number} for ordinals.
 */
@NullMarked
package io.chapar.extract.date;

import org.jspecify.annotations.NullMarked;
