/**
 * Offices and occupations: "Minister of Energy".
 *
 * <p>{@link io.chapar.extract.office.OfficeFinder} gives those of a passage: a head of the tables,
 * with the {@link io.chapar.extract.office.Complement} that says of what. Who holds one is the
 * matter of {@code person} and {@code cast}.
 *
 * <p>Rests on {@code body} and {@code place}: the names of both complete offices.
 */
@NullMarked
package io.chapar.extract.office;

import org.jspecify.annotations.NullMarked;
