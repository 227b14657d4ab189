/** Report versions to bytes, names and signatures. */
@NullMarked
package io.chapar.deliver;

import org.jspecify.annotations.NullMarked;
