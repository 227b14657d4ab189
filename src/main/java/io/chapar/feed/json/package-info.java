/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
@NullMarked
package io.chapar.feed.json;

import org.jspecify.annotations.NullMarked;
