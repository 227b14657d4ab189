/**
 * Places of an article.
 *
 * <p>In come the names of places; {@link io.chapar.extract.place.Places} gives the places with
 * their kind and country: those that a table has, those that none has by the words in and beside
 * the name, and those in the names of organisations and sites.
 *
 * <p>Rests on {@code tagger}.
 */
@NullMarked
package io.chapar.extract.place;

import org.jspecify.annotations.NullMarked;
