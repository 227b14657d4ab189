/**
 * Persian and Dari: letters, joiners, affixes, torn and glued words, punctuation, numbers.
 *
 * <p>The tables beside these classes name their sources and licences at their heads.
 */
@NullMarked
package io.chapar.normalise.persian;

import org.jspecify.annotations.NullMarked;
