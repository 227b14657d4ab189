/**
 * Add-ons: the jars that a destination needs beyond those of the program, which lie in {@code lib/}
 * of the home folder.
 *
 * <p>Each add-on has a table beside these classes with the Maven coordinates, the SHA-256 and the
 * size of its jars. {@code src/main/add-ons/lock} writes them, as Maven resolves them beside the
 * jars of the program.
 */
@NullMarked
package io.chapar.addon;

import org.jspecify.annotations.NullMarked;
