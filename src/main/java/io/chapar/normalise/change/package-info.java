/** Which rules can change a text, and who hears of it. */
@NullMarked
package io.chapar.normalise.change;

import org.jspecify.annotations.NullMarked;
