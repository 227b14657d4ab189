/** What differs between two versions of a record. */
@NullMarked
package io.chapar.difference;

import org.jspecify.annotations.NullMarked;
