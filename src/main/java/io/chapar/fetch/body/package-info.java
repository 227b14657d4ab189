/** Bodies within bounds, however they are coded (RFC 9110, 8.4). */
@NullMarked
package io.chapar.fetch.body;

import org.jspecify.annotations.NullMarked;
