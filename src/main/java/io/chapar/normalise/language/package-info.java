/**
 * The language and the script of a text: by letters, small words, and groups of letters.
 *
 * <p>The tables beside these classes name their sources and licences at their heads.
 */
@NullMarked
package io.chapar.normalise.language;

import org.jspecify.annotations.NullMarked;
