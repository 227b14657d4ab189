/** What the watch list adds to the requests of one feed. */
@NullMarked
package io.chapar.fetch.source;

import org.jspecify.annotations.NullMarked;
