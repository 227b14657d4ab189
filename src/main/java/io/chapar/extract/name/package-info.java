/**
 * What a person's name is made of, and how far it reaches.
 *
 * <p>In comes a token of a passage; {@link io.chapar.extract.name.Names} gives the end of the name
 * that begins there, one way for scripts with capital letters and one for those without. The words
 * and titles that names consist of are here, and what in capital letters is no person's: acronyms,
 * brands, names in Latin letters.
 *
 * <p>Rests on {@code passage}. Who bears a name, and what shows that somebody is meant, is the
 * matter of {@code person}.
 */
@NullMarked
package io.chapar.extract.name;

import org.jspecify.annotations.NullMarked;
