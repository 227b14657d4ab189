/**
 * Addresses of the web: one form for all ways to write one, hosts, percent-encoding.
 *
 * <p>Sources: RFC 3986, the URL Standard of WHATWG for what people write, and {@code tracking.txt}
 * for parameters that only tell where a reader came from.
 */
@NullMarked
package io.chapar.web;

import org.jspecify.annotations.NullMarked;
