/** {@code feeds.yaml}: read, judged, and changed where people wrote it. */
@NullMarked
package io.chapar.config.watchlist;

import org.jspecify.annotations.NullMarked;
