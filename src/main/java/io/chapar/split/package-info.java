/** Pages and documents to typed blocks and metadata, as the publisher wrote them. */
@NullMarked
package io.chapar.split;

import org.jspecify.annotations.NullMarked;
