/**
 * What is usual, and when it is no longer: pure functions over small states that whoever watches
 * keeps. They know neither ledger nor clock nor Camel.
 *
 * <p>Time comes in quarters of an hour, counted from 1970-01-01T00:00Z. A quarter is eventful when
 * at least one new item came in it; how many came says little, as agencies publish in bursts.
 */
@NullMarked
package io.chapar.watch;

import org.jspecify.annotations.NullMarked;
