/** An article to what it says, as data. */
@NullMarked
package io.chapar.extract;

import org.jspecify.annotations.NullMarked;
