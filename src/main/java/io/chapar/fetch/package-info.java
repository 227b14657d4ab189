/** The only package that opens connections for feeds and pages. */
@NullMarked
package io.chapar.fetch;

import org.jspecify.annotations.NullMarked;
