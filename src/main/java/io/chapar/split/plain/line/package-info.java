/**
 * Lines of a plain text: read, joined where they were broken, cut where texts of two kinds touch.
 */
@NullMarked
package io.chapar.split.plain.line;

import org.jspecify.annotations.NullMarked;
