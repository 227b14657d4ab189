/**
 * Offices and occupations: "Minister of Energy".
 *
 * <p>{@link io.chapar.extract.office.OfficeFinder} gives those of a passage: a head of the tables,
 * with the {@link io.chapar.extract.office.Complement} that says of what. Who holds one is the
 * matter of {@code cast}.
 *
 * <p>Rests on {@code passage}, which knows the names by now: those of bodies and places complete
 * offices, and that of a person ends one.
 */
@NullMarked
package io.chapar.extract.office;

import org.jspecify.annotations.NullMarked;
