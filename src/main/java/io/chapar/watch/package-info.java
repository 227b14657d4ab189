/**
 * What is usual, and when it is no longer: pure functions over small states that whoever watches
 * keeps. They know neither ledger nor clock nor Camel.
 *
 * <p>{@link io.chapar.watch.Silence}: time comes in quarters of an hour, counted from
 * 1970-01-01T00:00Z. A quarter is eventful when at least one new item came in it; how many came
 * says little, as agencies publish in bursts.
 *
 * <p>{@link io.chapar.watch.Profile}: of each report of a publisher seven {@link
 * io.chapar.watch.Sign signs} are looked for. The share of each among the last 16 reports is held
 * against its learned share: by Wilson's score intervals, for chance, and by the worst such window
 * before, for what is not independent. With intervals of z = 3 that must not meet, independent
 * reports raise a false alarm about once in 100,000 windows. What 16 are too few for, a cumulative
 * sum and the length of a run tell (see {@link io.chapar.watch.Share}).
 *
 * <p>Lengths of bodies are watched by quartiles of 32 ({@link io.chapar.watch.Level}), and for what
 * is too little for those, by a cumulative sum ({@link io.chapar.watch.Shortfall}).
 */
@NullMarked
package io.chapar.watch;

import org.jspecify.annotations.NullMarked;
