/** What each piece of a plain text is, by learned weights. */
@NullMarked
package io.chapar.split.plain.label;

import org.jspecify.annotations.NullMarked;
