/**
 * Names of people in a passage, each with the office that stands beside it.
 *
 * <p>{@link io.chapar.extract.person.PersonFinder} takes a passage with its offices and gives
 * {@link io.chapar.extract.person.PersonMention}s: names that the tables know, and those that only
 * their place in a sentence shows. Which of them are one person is the matter of {@code cast}.
 *
 * <p>Rests on {@code name} and {@code office}.
 */
@NullMarked
package io.chapar.extract.person;

import org.jspecify.annotations.NullMarked;
