/**
 * Places of an article.
 *
 * <p>In come passages whose people and organisations are taken; {@link
 * io.chapar.extract.place.PlaceFinder} gives the places, those of the tables and those that no
 * table knows but a word beside them shows.
 *
 * <p>Rests on {@code body}, since bodies have places in their names.
 */
@NullMarked
package io.chapar.extract.place;

import org.jspecify.annotations.NullMarked;
