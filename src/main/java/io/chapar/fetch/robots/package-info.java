/** robots.txt (RFC 9309), obeyed. */
@NullMarked
package io.chapar.fetch.robots;

import org.jspecify.annotations.NullMarked;
