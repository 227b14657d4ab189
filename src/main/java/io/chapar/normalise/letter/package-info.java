/**
 * Letters: of the Arabic script and how they join (Unicode, ArabicShaping.txt), composed (UAX 15),
 * and unseen; and small maps that are asked for parts of a text.
 */
@NullMarked
package io.chapar.normalise.letter;

import org.jspecify.annotations.NullMarked;
