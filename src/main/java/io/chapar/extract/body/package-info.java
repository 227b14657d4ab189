/**
 * Names of organisations, from their head to their last word.
 *
 * <p>In comes the head of a name, or an entry of the table of organisations; out goes how far the
 * name reaches, and whether its words mean something else where they stand. Offices and places are
 * called by the same words, and ask here.
 *
 * <p>Rests on {@code name}: bodies are called after people. {@code organisation} finds those of an
 * article.
 */
@NullMarked
package io.chapar.extract.body;

import org.jspecify.annotations.NullMarked;
