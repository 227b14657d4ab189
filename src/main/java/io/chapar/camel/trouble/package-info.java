/** What fails, and how it is told: once, in one line, and without secrets. */
@NullMarked
package io.chapar.camel.trouble;

import org.jspecify.annotations.NullMarked;
