/** Pages: of an article that stands whole, is cut into several, or sends its reader on. */
@NullMarked
package io.chapar.fetch.page;

import org.jspecify.annotations.NullMarked;
