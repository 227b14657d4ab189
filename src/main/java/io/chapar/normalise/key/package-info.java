/** Keys under which texts that readers take for the same are the same. */
@NullMarked
package io.chapar.normalise.key;

import org.jspecify.annotations.NullMarked;
