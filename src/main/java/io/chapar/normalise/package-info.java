/** A raw article to the same article in our one form. */
@NullMarked
package io.chapar.normalise;

import org.jspecify.annotations.NullMarked;
