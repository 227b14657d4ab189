/** What operators and their tools look at: health over HTTP, on the loopback alone. */
@NullMarked
package io.chapar.admin;

import org.jspecify.annotations.NullMarked;
