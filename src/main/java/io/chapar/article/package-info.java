/**
 * The records that the stages hand on, the two failures, and the little that several stages need
 * alike. Depends on the JDK alone.
 *
 * <p>All records are immutable and copy their lists. Text is Unicode without markup. An {@code
 * Instant} is UTC; a {@link DateTime} keeps the offset that the publisher meant. What a publisher
 * did not say is null or empty, never guessed.
 */
@NullMarked
package io.chapar.article;

import org.jspecify.annotations.NullMarked;
