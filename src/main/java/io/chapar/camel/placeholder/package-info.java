/** Settings and secrets that routes name as {@code {{…}}}. */
@NullMarked
package io.chapar.camel.placeholder;

import org.jspecify.annotations.NullMarked;
