/** Finds listed words and phrases in articles. Pure: it reads no file but its own tables. */
@NullMarked
package io.chapar.keywords;

import org.jspecify.annotations.NullMarked;
