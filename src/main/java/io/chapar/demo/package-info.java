/**
 * A small world on this machine to see Chapar work in: publishers of our own invention, receivers,
 * and a screen. It is no stage; nothing of the system depends on it.
 *
 * <p>What the publishers write lies in the resources of this package, a folder for each, as plain
 * text. Publishers, people and events in it are invented.
 */
@NullMarked
package io.chapar.demo;

import org.jspecify.annotations.NullMarked;
