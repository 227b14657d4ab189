/** The steps that routes name, and what they share. */
@NullMarked
package io.chapar.camel.step;

import org.jspecify.annotations.NullMarked;
