/**
 * The people of an article.
 *
 * <p>In come passages with the names of people; {@link io.chapar.extract.cast.PersonResolver} joins
 * the mentions of one person, the short forms of the name and the offices that stand without it,
 * and gives the people, and the {@link io.chapar.extract.cast.Subject}s that may speak. {@link
 * io.chapar.extract.cast.HeldOffice} knows who holds the office that stands beside a name.
 *
 * <p>Rests on {@code tagger} and {@code office}.
 */
@NullMarked
package io.chapar.extract.cast;

import org.jspecify.annotations.NullMarked;
